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
 */
public record ExecutionContext(
        String executionArn,
        String name,
        String roleArn,
        Instant startTime,
        String stateMachineArn,
        String stateMachineName,
        Optional<Duration> timeout) {}
