package dev.mezan.catalog;

import java.util.Set;

/** Something that a function or a state machine may do: actions on one resource. */
public sealed interface Grant {
    /** The name of the table, bucket, queue, function or state machine, as the catalog has it; empty for any; a topic's ARN. */
    String resource();

    /** The same grant on something of another name. */
    Grant on(String name);

    /** The IAM actions that it allows, such as {@code dynamodb:GetItem}. */
    Set<String> actions();

    /** How one writes this grant in the catalog, for the message that says that it is missing. */
    String line();

    /** Reads items of a table and of its indexes. */
    record ReadTable(String resource) implements Grant {
        @Override
        public ReadTable on(String name) {
            return new ReadTable(name);
        }

        @Override
        public Set<String> actions() {
            return Set.of("dynamodb:GetItem", "dynamodb:BatchGetItem", "dynamodb:Query", "dynamodb:Scan");
        }

        @Override
        public String line() {
            return "new Grant.ReadTable(\"" + resource + "\")";
        }
    }

    /** Writes items of a table. */
    record WriteTable(String resource) implements Grant {
        @Override
        public WriteTable on(String name) {
            return new WriteTable(name);
        }

        @Override
        public Set<String> actions() {
            return Set.of(
                    "dynamodb:PutItem",
                    "dynamodb:UpdateItem",
                    "dynamodb:DeleteItem",
                    "dynamodb:BatchWriteItem",
                    "dynamodb:ConditionCheckItem");
        }

        @Override
        public String line() {
            return "new Grant.WriteTable(\"" + resource + "\")";
        }
    }

    /** Reads objects of a bucket. */
    record ReadObjects(String resource) implements Grant {
        @Override
        public ReadObjects on(String name) {
            return new ReadObjects(name);
        }

        @Override
        public Set<String> actions() {
            return Set.of("s3:GetObject");
        }

        @Override
        public String line() {
            return "new Grant.ReadObjects(\"" + resource + "\")";
        }
    }

    /** Writes objects of a bucket. */
    record WriteObjects(String resource) implements Grant {
        @Override
        public WriteObjects on(String name) {
            return new WriteObjects(name);
        }

        @Override
        public Set<String> actions() {
            return Set.of("s3:PutObject");
        }

        @Override
        public String line() {
            return "new Grant.WriteObjects(\"" + resource + "\")";
        }
    }

    /** Sends messages to a queue, whose address it may look up by its name. */
    record SendMessages(String resource) implements Grant {
        @Override
        public SendMessages on(String name) {
            return new SendMessages(name);
        }

        @Override
        public Set<String> actions() {
            return Set.of("sqs:SendMessage", "sqs:GetQueueUrl");
        }

        @Override
        public String line() {
            return "new Grant.SendMessages(\"" + resource + "\")";
        }
    }

    /**
     * Takes messages from a queue, whose address it may look up by its name, as an event source mapping does for its
     * function.
     */
    record ConsumeMessages(String resource) implements Grant {
        @Override
        public ConsumeMessages on(String name) {
            return new ConsumeMessages(name);
        }

        @Override
        public Set<String> actions() {
            return Set.of(
                    "sqs:ReceiveMessage",
                    "sqs:DeleteMessage",
                    "sqs:ChangeMessageVisibility",
                    "sqs:GetQueueAttributes",
                    "sqs:GetQueueUrl");
        }

        @Override
        public String line() {
            return "new Grant.ConsumeMessages(\"" + resource + "\")";
        }
    }

    /** Starts executions of a Standard state machine, or asynchronous ones of an Express one. */
    record StartExecution(String resource) implements Grant {
        @Override
        public StartExecution on(String name) {
            return new StartExecution(name);
        }

        @Override
        public Set<String> actions() {
            return Set.of("states:StartExecution");
        }

        @Override
        public String line() {
            return "new Grant.StartExecution(\"" + resource + "\")";
        }
    }

    /** Starts synchronous executions of an Express state machine. */
    record StartSyncExecution(String resource) implements Grant {
        @Override
        public StartSyncExecution on(String name) {
            return new StartSyncExecution(name);
        }

        @Override
        public Set<String> actions() {
            return Set.of("states:StartSyncExecution");
        }

        @Override
        public String line() {
            return "new Grant.StartSyncExecution(\"" + resource + "\")";
        }
    }

    /** Invokes a function. */
    record InvokeFunction(String resource) implements Grant {
        @Override
        public InvokeFunction on(String name) {
            return new InvokeFunction(name);
        }

        @Override
        public Set<String> actions() {
            return Set.of("lambda:InvokeFunction");
        }

        @Override
        public String line() {
            return "new Grant.InvokeFunction(\"" + resource + "\")";
        }
    }

    /**
     * Asks how executions of a state machine are; in IAM that is on the machine's executions.
     *
     * @see <a href="https://docs.aws.amazon.com/service-authorization/latest/reference/list_awsstepfunctions.html">Actions
     *     of AWS Step Functions</a>
     */
    record DescribeExecutions(String resource) implements Grant {
        @Override
        public DescribeExecutions on(String name) {
            return new DescribeExecutions(name);
        }

        @Override
        public Set<String> actions() {
            return Set.of("states:DescribeExecution");
        }

        @Override
        public String line() {
            return "new Grant.DescribeExecutions(\"" + resource + "\")";
        }
    }

    /** Publishes to an SNS topic, which is no part of the suite: its resource is the topic's ARN. */
    record Publish(String resource) implements Grant {
        @Override
        public Publish on(String name) {
            return this;
        }

        @Override
        public Set<String> actions() {
            return Set.of("sns:Publish");
        }

        @Override
        public String line() {
            return "new Grant.Publish(\"" + resource + "\")";
        }
    }

    /**
     * Answers task tokens, whatever state machine waits for them: IAM knows no resource for that.
     *
     * @see <a href="https://docs.aws.amazon.com/service-authorization/latest/reference/list_awsstepfunctions.html">Actions
     *     of AWS Step Functions</a>
     */
    record AnswerTasks() implements Grant {
        @Override
        public AnswerTasks on(String name) {
            return this;
        }

        @Override
        public String resource() {
            return "";
        }

        @Override
        public Set<String> actions() {
            return Set.of("states:SendTaskSuccess", "states:SendTaskFailure", "states:SendTaskHeartbeat");
        }

        @Override
        public String line() {
            return "new Grant.AnswerTasks()";
        }
    }
}
