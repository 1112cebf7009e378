package dev.mezan.asl.map;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How items are joined to batches.
 *
 * @param maxItems how many are in one at most
 * @param maxBytes how long one's input is at most, in bytes; an item that is longer is a batch by itself
 * @param input what every batch has besides its items
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/dg/input-output-itembatcher.html">ItemBatcher</a>
 */
public record BatchLimits(long maxItems, long maxBytes, Optional<Object> input) {
    /** The child's input that holds a batch. */
    Map<String, @Nullable Object> join(List<@Nullable Object> items) {
        Map<String, @Nullable Object> batch = new LinkedHashMap<>();
        input.ifPresent(value -> batch.put("BatchInput", value));
        batch.put("Items", items);
        return batch;
    }
}
