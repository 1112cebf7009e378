package dev.mezan.runtime.states.callback;

import dev.mezan.asl.TaskFailure;
import org.jspecify.annotations.Nullable;

/** What came for a task token. */
public sealed interface Answer {
    /** The task's result, a JSON value. */
    record Succeeded(@Nullable Object output) implements Answer {}

    /** The task's error. */
    record Failed(String error, String cause) implements Answer {}

    /** The result, or the error as the task's failure. */
    default @Nullable Object result() throws TaskFailure {
        return switch (this) {
            case Succeeded(var output) -> output;
            case Failed(String error, String cause) -> throw new TaskFailure(error, cause);
        };
    }
}
