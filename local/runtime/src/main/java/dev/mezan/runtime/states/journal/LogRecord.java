package dev.mezan.runtime.states.journal;

import dev.mezan.asl.history.Entry;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One thing that executions must not forget. Executions are known by the number that their beginning gave them. */
public sealed interface LogRecord {
    /** The number of the execution; 0 if the record is of none. */
    long execution();

    /** A definition that executions began with, by the hash of its text. */
    record Known(String hash, String definition) implements LogRecord {
        @Override
        public long execution() {
            return 0;
        }
    }

    /**
     * An execution was accepted.
     *
     * @param arn the execution's ARN
     * @param name its name
     * @param input its input, JSON text
     * @param at when it was accepted
     * @param machine what it runs
     * @param testCase the test case that answers its tasks, if there is one
     */
    record Begun(
            long execution,
            String arn,
            String name,
            String input,
            Instant at,
            MachineRef machine,
            Optional<String> testCase)
            implements LogRecord {}

    /** A child of a map run began; its parent knows what it runs, and on which input. */
    record ChildBegun(long execution, String arn, Instant at) implements LogRecord {}

    /**
     * What an execution runs.
     *
     * @param arn the machine's ARN
     * @param definition the hash of its definition
     * @param role the role that it runs as
     * @param express whether it is of the Express type
     * @param version the ARN of the version, if one was asked for
     * @param alias the ARN of the alias, if one was asked for
     */
    record MachineRef(
            String arn,
            String definition,
            String role,
            boolean express,
            Optional<String> version,
            Optional<String> alias) {}

    /** Something happened in it. */
    record Happened(long execution, Entry entry) implements LogRecord {}

    /** It was asked to stop. */
    record Stopped(long execution, String error, String cause) implements LogRecord {}

    /** It ended. */
    record Ended(
            long execution,
            String status,
            Instant at,
            Optional<String> output,
            Optional<String> error,
            Optional<String> cause)
            implements LogRecord {}

    /** It goes on after it had failed; the request is known by its client token. */
    record Redriven(long execution, int count, Instant at, Optional<String> clientToken) implements LogRecord {}

    /** A task token was answered with an output, or with an error and its cause. */
    record Answered(
            long execution,
            String token,
            boolean succeeded,
            @Nullable Object output,
            String error,
            String cause) implements LogRecord {}
}
