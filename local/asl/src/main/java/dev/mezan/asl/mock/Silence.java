package dev.mezan.asl.mock;

import dev.mezan.asl.TaskFailure;
import dev.mezan.asl.TaskRequest;
import dev.mezan.asl.Time;
import dev.mezan.asl.query.ErrorNames;
import java.time.Duration;

/** What comes of a task that is not heard of. */
final class Silence {
    private static final Duration FOR_EVER = Duration.ofDays(3650);

    private Silence() {}

    /** Lets the time pass in which the task is silent; only what has a token is asked for heartbeats. */
    static TaskFailure of(TaskRequest request, Time time) throws InterruptedException {
        if (request.taskToken().isPresent() && request.heartbeat().isPresent()) {
            time.sleep(request.heartbeat().get());
            return new TaskFailure(ErrorNames.HEARTBEAT_TIMEOUT, "");
        }
        time.sleep(FOR_EVER);
        return new TaskFailure(
                "Mock.Silent",
                "The Task '" + request.stateName() + "' was silent for ten years; give it a TimeoutSeconds.");
    }
}
