package dev.mezan.asl.definition;

import dev.mezan.asl.query.Constant;
import dev.mezan.asl.query.Template;
import dev.mezan.asl.state.TaskState;
import java.util.Optional;

/** Reads a Task. */
final class TaskReader {
    private static final int MAX_SECONDS = 99_999_999;

    private final Transitions transitions;

    TaskReader(Transitions transitions) {
        this.transitions = transitions;
    }

    TaskState read(String name, Fields fields) {
        String resource = fields.requiredString("Resource").orElse("");
        if (fields.has("Resource") && !resource.startsWith("arn:")) {
            fields.error("Resource", "must be an ARN but is '" + resource + "'");
        }
        return new TaskState(
                name,
                fields.language().dataFlow(fields),
                resource,
                seconds(fields, "TimeoutSeconds"),
                seconds(fields, "HeartbeatSeconds"),
                fields.language().dynamic(fields, "Credentials"),
                new ErrorHandlingReader(transitions).read(fields),
                transitions.nextOrEnd(fields));
    }

    private static Optional<Template> seconds(Fields fields, String name) {
        Optional<Template> seconds = fields.language().dynamic(fields, name);
        if (seconds.isPresent() && seconds.get() instanceof Constant && fields.has(name)) {
            fields.whole(name, 1, MAX_SECONDS);
        }
        return seconds;
    }
}
