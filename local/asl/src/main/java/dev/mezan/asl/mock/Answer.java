package dev.mezan.asl.mock;

import dev.mezan.asl.TaskInvoker;
import dev.mezan.asl.TaskRequest;
import java.time.Duration;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a mocked task does once. */
public sealed interface Answer {
    /** Succeeds with a JSON value. */
    record Returning(@Nullable Object value) implements Answer {}

    /** Fails; the error's name is what Retry and Catch match. */
    record Failing(String error, String cause) implements Answer {}

    /** Calls through to a function, which sees the whole request. */
    record Calling(TaskInvoker function) implements Answer {}

    /** Answers as the request decides. */
    record Chosen(Function<TaskRequest, Answer> choice) implements Answer {}

    /** Lets time pass first, in the time that the mocks were given. */
    record Delayed(Duration delay, Answer then) implements Answer {}

    /**
     * Never answers and sends no heartbeat, so that the task's HeartbeatSeconds or TimeoutSeconds end it; without either
     * it fails as {@code Mock.Silent} after ten years.
     */
    record Silent() implements Answer {}

    /** Gives back the arguments that the task was given. */
    static Answer echo() {
        return new Calling(TaskRequest::arguments);
    }
}
