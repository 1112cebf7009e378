package dev.mezan.runtime.states;

import dev.mezan.runtime.states.mocked.TestCases;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * What bounds the executions of a suite, and what they can be tested with.
 *
 * @param concurrent the most Express executions at once, without those that others have started and wait for
 * @param open the most Standard executions that have not ended
 * @param kept how many Standard executions that have ended can still be asked about
 * @param drain how long closing waits for executions to end by themselves
 * @param compactAt from which size, in bytes, the log is written anew without what nobody can ask for any more
 * @param data the folder in which accepted executions are kept until they have ended; empty for none
 * @param testCases what the tasks of an execution can be answered by
 */
public record ExecutionSettings(
        int concurrent, int open, int kept, Duration drain, Optional<Path> data, long compactAt, TestCases testCases) {
    /** 1,000 at once, 100,000 open, 10,000 kept, 5 s to drain, nothing on disk. */
    public static final ExecutionSettings IN_MEMORY =
            new ExecutionSettings(1_000, 100_000, 10_000, Duration.ofSeconds(5), Optional.empty(), 64L * 1024 * 1024);

    /** Without test cases. */
    public ExecutionSettings(int concurrent, int open, int kept, Duration drain, Optional<Path> data, long compactAt) {
        this(concurrent, open, kept, drain, data, compactAt, TestCases.NONE);
    }

    /** The same with a folder. */
    public ExecutionSettings in(Path folder) {
        return new ExecutionSettings(concurrent, open, kept, drain, Optional.of(folder), compactAt, testCases);
    }

    /** The same with test cases. */
    public ExecutionSettings with(TestCases cases) {
        return new ExecutionSettings(concurrent, open, kept, drain, data, compactAt, cases);
    }
}
