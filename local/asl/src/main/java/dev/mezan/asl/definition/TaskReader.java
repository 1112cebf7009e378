package dev.mezan.asl.definition;

import dev.mezan.asl.history.TaskEvents;
import dev.mezan.asl.query.Constant;
import dev.mezan.asl.query.Template;
import dev.mezan.asl.state.TaskState;
import java.util.Optional;

/** Reads a Task. */
final class TaskReader {
    private static final int MAX_SECONDS = 99_999_999;

    private final Transitions transitions;
    private final TaskRules rules;

    TaskReader(Transitions transitions, TaskRules rules) {
        this.transitions = transitions;
        this.rules = rules;
    }

    TaskState read(String name, Fields fields) {
        String resource = resource(fields);
        TaskState task = new TaskState(
                name,
                fields.language().dataFlow(fields.only(DataFields.TASK)),
                resource,
                TaskEvents.of(resource),
                seconds(fields, "TimeoutSeconds"),
                seconds(fields, "HeartbeatSeconds"),
                credentials(fields),
                new ErrorHandlingReader(transitions).read(fields),
                transitions.nextOrEnd(fields));
        checkHeartbeat(fields, task);
        rules.check(fields);
        return task;
    }

    private static String resource(Fields fields) {
        Optional<String> resource = fields.requiredString("Resource");
        if (resource.filter(arn -> !arn.startsWith("arn:")).isPresent()) {
            fields.error("Resource", "Value is not a valid resource ARN");
        }
        return resource.orElse("");
    }

    private static Optional<Template> seconds(Fields fields, String name) {
        return Literals.whole(fields, name, 1, MAX_SECONDS);
    }

    private static Optional<Template> credentials(Fields fields) {
        if (!fields.has("Credentials")) {
            return Optional.empty();
        }
        fields.object("Credentials")
                .filter(credentials -> !credentials.has("RoleArn") && !credentials.has("RoleArn.$"))
                .ifPresent(credentials -> credentials.error("", "The field 'RoleArn' is required but was missing"));
        if (fields.value("Resource") instanceof String resource && resource.contains(":activity:")) {
            fields.error("Credentials", "The field 'Credentials' is not supported for activities");
        }
        return fields.language().payload(fields, "Credentials");
    }

    private static void checkHeartbeat(Fields fields, TaskState task) {
        if (task.timeoutSeconds().orElse(null) instanceof Constant(Number timeout)
                && task.heartbeatSeconds().orElse(null) instanceof Constant(Number heartbeat)
                && heartbeat.doubleValue() >= timeout.doubleValue()) {
            fields.error("HeartbeatSeconds", "The value of 'HeartbeatSeconds' must be smaller than 'TimeoutSeconds'");
        }
    }
}
