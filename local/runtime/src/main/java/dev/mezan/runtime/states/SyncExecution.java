package dev.mezan.runtime.states;

import java.time.Duration;
import java.time.Instant;

/**
 * A synchronous execution that has ended.
 *
 * @param arn its ARN
 * @param machineArn the machine's
 * @param name its name
 * @param input its input, JSON text
 * @param started when it began
 * @param ending how it ended
 */
public record SyncExecution(String arn, String machineArn, String name, String input, Instant started, Ending ending) {
    /** The duration that is billed: begun 100 ms count in full. */
    public long billedMillis() {
        return ExpressBilling.billedMillis(Duration.between(started, ending.at()));
    }

    /** The memory that is billed, in MB. */
    public int billedMegabytes() {
        return ExpressBilling.MEMORY_MB;
    }
}
