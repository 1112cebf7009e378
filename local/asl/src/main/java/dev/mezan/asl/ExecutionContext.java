package dev.mezan.asl;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Who an execution is, as the context object tells its expressions.
 *
 * @param executionArn the execution's ARN
 * @param name its name
 * @param roleArn the role that it runs as
 * @param startTime when it was started
 * @param stateMachineArn the machine's ARN
 * @param stateMachineName the machine's name
 * @param timeout the most that it may take, whatever the definition says; five minutes for Express
 * @param redrives how often it was redriven
 * @param redriven when it was redriven last
 */
public record ExecutionContext(
        String executionArn,
        String name,
        String roleArn,
        Instant startTime,
        String stateMachineArn,
        String stateMachineName,
        Optional<Duration> timeout,
        int redrives,
        Optional<Instant> redriven) {
    private static final int REGION_IN_ARN = 3;

    /** An execution that was never redriven. */
    public ExecutionContext(
            String executionArn,
            String name,
            String roleArn,
            Instant startTime,
            String stateMachineArn,
            String stateMachineName,
            Optional<Duration> timeout) {
        this(executionArn, name, roleArn, startTime, stateMachineArn, stateMachineName, timeout, 0, Optional.empty());
    }

    /** The same execution, redriven once more. */
    public ExecutionContext redriven(int times, Instant at) {
        return new ExecutionContext(
                executionArn,
                name,
                roleArn,
                startTime,
                stateMachineArn,
                stateMachineName,
                timeout,
                times,
                Optional.of(at));
    }

    /** When its time began to run: with a redrive it begins anew. */
    public Instant clockStart() {
        return redriven.orElse(startTime);
    }

    /** The region in the execution's ARN; empty if that is no ARN. */
    public String region() {
        String[] parts = executionArn.split(":", REGION_IN_ARN + 2);
        return parts.length > REGION_IN_ARN ? parts[REGION_IN_ARN] : "";
    }
}
