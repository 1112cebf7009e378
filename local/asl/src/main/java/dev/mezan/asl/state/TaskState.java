package dev.mezan.asl.state;

import dev.mezan.asl.history.TaskEvents;
import dev.mezan.asl.query.DataFlow;
import dev.mezan.asl.query.Template;
import java.util.Optional;

/**
 * Has something outside do its work.
 *
 * @param resource the ARN of what does it
 * @param events how its events are called, which follows from the resource
 * @param timeoutSeconds how long it may take; without it, as long as it likes
 * @param heartbeatSeconds how long it may be silent
 * @param credentials the role to assume for it
 */
public record TaskState(
        String name,
        DataFlow data,
        String resource,
        TaskEvents events,
        Optional<Template> timeoutSeconds,
        Optional<Template> heartbeatSeconds,
        Optional<Template> credentials,
        ErrorHandling errors,
        Transition next)
        implements State {
    @Override
    public String type() {
        return "Task";
    }
}
