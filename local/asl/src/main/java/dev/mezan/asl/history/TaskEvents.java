package dev.mezan.asl.history;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The events of one task: those of Lambda functions for a function's own ARN, those of activities for an activity's,
 * those of tasks for a service integration such as {@code arn:aws:states:::lambda:invoke}.
 *
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/apireference/API_HistoryEvent.html">HistoryEvent</a>
 */
public sealed interface TaskEvents permits FunctionEvents, ActivityEvents, IntegrationEvents {
    /**
     * What is known of a task when it is scheduled.
     *
     * @param arguments what it is given
     * @param region where its machine runs
     * @param timeout how long it may take
     * @param heartbeat how long it may be silent
     * @param role the role to be assumed for it
     */
    record Schedule(
            @Nullable Object arguments,
            String region,
            Optional<Duration> timeout,
            Optional<Duration> heartbeat,
            Optional<Object> role) {}

    /** The events for a resource. */
    static TaskEvents of(String resource) {
        String[] parts = resource.split(":", 7);
        if (parts.length < 7 || !parts[2].equals("states")) {
            return new FunctionEvents(resource);
        }
        if (parts[5].equals("activity")) {
            return new ActivityEvents(resource);
        }
        int action = parts[6].lastIndexOf(':');
        String service = parts[5] + (action < 0 ? "" : ":" + parts[6].substring(0, action));
        return new IntegrationEvents(service, parts[6].substring(action + 1));
    }

    /** What the types of these events begin with. */
    String prefix();

    /** The name of the arguments in the event of the scheduling. */
    String argumentsField();

    EventDetails scheduled(Schedule schedule);

    /** The work has begun; a function's and an integration's begin at once, an activity's when a worker takes it. */
    EventDetails started(String worker);

    /** The request was made whose work is waited for. */
    EventDetails submitted(@Nullable Object output);

    /** What each of its events tells, beside what is particular to it. */
    Map<String, @Nullable Object> fields();

    default EventDetails succeeded(@Nullable Object output) {
        return withOutput("Succeeded", output);
    }

    default EventDetails failed(String error, String cause) {
        return broken("Failed", error, cause);
    }

    default EventDetails timedOut(String error, String cause) {
        return broken("TimedOut", error, cause);
    }

    /** An event that tells a value. */
    default EventDetails withOutput(String what, @Nullable Object output) {
        Map<String, @Nullable Object> all = new LinkedHashMap<>(fields());
        all.put("output", output);
        return EventDetails.task(prefix() + what, all);
    }

    private EventDetails broken(String what, String error, String cause) {
        return EventDetails.broken(prefix() + what, fields(), error, cause);
    }

    /** The fields of a scheduling that all kinds share. */
    static void limits(Schedule schedule, Map<String, @Nullable Object> fields) {
        schedule.timeout().ifPresent(timeout -> fields.put("timeoutInSeconds", timeout.toSeconds()));
        schedule.heartbeat().ifPresent(heartbeat -> fields.put("heartbeatInSeconds", heartbeat.toSeconds()));
    }
}
