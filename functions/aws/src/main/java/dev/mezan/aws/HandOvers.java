package dev.mezan.aws;

import static dev.mezan.aws.Items.required;
import static dev.mezan.aws.Items.text;

import dev.mezan.core.json.Json;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.sfn.SfnClient;
import software.amazon.awssdk.services.sfn.model.ExecutionAlreadyExistsException;
import tools.jackson.databind.node.ObjectNode;

/**
 * Starts the executions that ask people, where the execution that was to do it ended before it could.
 *
 * @param dynamoDb the client of the table of runs
 * @param table its name
 * @param stepFunctions where executions are started
 * @param machine the name of the state machine that asks people; it is in the account and region of the runs' executions
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/apireference/API_StartExecution.html">StartExecution,
 *     which is idempotent by an execution's name</a>
 */
public record HandOvers(DynamoDbClient dynamoDb, String table, SfnClient stepFunctions, String machine) {
    /** Starts the one of a run that waits; nothing if the run has not come that far, or if it is there: two requests. */
    public void start(String run) {
        var written = find(run);
        var execution = item(RunKeys.run(run)).get("execution");
        if (written.isPresent() && execution != null) {
            start(written.get(), written.get().name(), execution.s());
        }
    }

    /** How a run was handed over last; empty if it never was; one request. */
    public Optional<Written> find(String run) {
        return Optional.of(item(RunKeys.handOver(run)))
                .filter(item -> !item.isEmpty())
                .map(item -> new Written(required(item, "name"), text(item, "from"), required(item, "input")));
    }

    /**
     * Starts the one that was written down, under a name, by which the run's next execution is called too; nothing if it
     * is there. One request.
     *
     * @param execution an execution's ARN, in whose account and region it is started
     */
    public void start(Written written, String name, String execution) {
        var input = (ObjectNode) Json.parse(written.input(), "hand-over");
        var text = Json.text(input.put("name", name));
        try {
            stepFunctions.startExecution(request -> request.stateMachineArn(machineArn(execution, machine))
                    .name(name)
                    .input(text));
        } catch (ExecutionAlreadyExistsException e) {
            // It waits with a token of its own, or has done so: the run is in its hands.
        }
    }

    private static String machineArn(String execution, String machine) {
        var parts = execution.split(":", 6);
        return "arn:%s:states:%s:%s:stateMachine:%s".formatted(parts[1], parts[3], parts[4], machine);
    }

    private Map<String, AttributeValue> item(Map<String, AttributeValue> key) {
        return dynamoDb.getItem(request -> request.tableName(table).key(key).consistentRead(true))
                .item();
    }

    /**
     * What was written down before a run was handed over.
     *
     * @param name what the execution is called
     * @param from the ARN of the execution that hands the run over; empty where it was not written down yet
     * @param input the execution's input
     */
    public record Written(String name, Optional<String> from, String input) {}
}
