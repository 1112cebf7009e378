package dev.mezan.operations.heal;

import java.time.Instant;

/** How an execution of a Standard state machine is. */
sealed interface ExecutionState {
    /** It goes on, or may. */
    record Running() implements ExecutionState {}

    /** It ended, however. */
    record Over(Instant since) implements ExecutionState {}

    /** There never was such a one, or it ended more than 90 days ago. */
    record Absent() implements ExecutionState {}
}
