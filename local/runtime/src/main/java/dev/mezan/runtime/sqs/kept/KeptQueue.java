package dev.mezan.runtime.sqs.kept;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * A queue and its settings.
 *
 * @param name its name
 * @param times its visibility timeout, delay and poll, in milliseconds
 * @param created when it was made
 * @param modified when its settings were changed last
 * @param redrive where messages go that are received too often
 * @param fifo whether it is a FIFO queue
 * @param deduplicatesByContent whether a FIFO queue takes the hash of the body where there is no deduplication id
 * @param tags its tags
 */
public record KeptQueue(
        String name,
        Times times,
        Instant created,
        Instant modified,
        Optional<Redrive> redrive,
        boolean fifo,
        boolean deduplicatesByContent,
        Map<String, String> tags) {

    /** Lengths of time, in milliseconds. */
    public record Times(long visibility, long delay, long poll) {}

    /** The queue of dead letters, and after how many receipts a message goes there. */
    public record Redrive(String queue, int receipts) {}
}
