package dev.mezan.runtime.states;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * What bounds the executions of a suite.
 *
 * @param concurrent the most executions at once, without those that others have started and wait for
 * @param kept how many Standard executions that have ended can still be asked about
 * @param drain how long closing waits for executions to end by themselves
 * @param data the folder in which accepted executions are kept until they have ended; empty for none
 */
public record ExecutionSettings(int concurrent, int kept, Duration drain, Optional<Path> data) {
    /** 1,000 at once, 10,000 kept, 5 s to drain, nothing on disk. */
    public static final ExecutionSettings IN_MEMORY =
            new ExecutionSettings(1_000, 10_000, Duration.ofSeconds(5), Optional.empty());

    /** The same with a folder. */
    public ExecutionSettings in(Path folder) {
        return new ExecutionSettings(concurrent, kept, drain, Optional.of(folder));
    }
}
