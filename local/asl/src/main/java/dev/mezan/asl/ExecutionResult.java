package dev.mezan.asl;

import org.jspecify.annotations.Nullable;

/** How an execution ended. */
public sealed interface ExecutionResult {
    record Succeeded(@Nullable Object output) implements ExecutionResult {}

    /** The error's name may be empty, as a Fail state without one leaves it. */
    record Failed(String error, String cause) implements ExecutionResult {}

    record TimedOut() implements ExecutionResult {}

    record Aborted(String error, String cause) implements ExecutionResult {}
}
