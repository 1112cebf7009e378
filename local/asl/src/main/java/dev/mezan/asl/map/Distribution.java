package dev.mezan.asl.map;

import dev.mezan.asl.query.Template;
import java.util.Optional;

/**
 * What makes a Map a distributed one: each item, or batch of items, becomes an execution of its own.
 *
 * @param executionType what the children run as
 * @param label the name of the map run within its machine, at most 40 characters; made when none is given
 * @param reader where the items come from when they are not in the state's input
 * @param batching how items are joined, if they are
 * @param toleratedCount how many items may fail; 0 when there is none
 * @param toleratedPercentage what part of the items may fail, 0 to 100; 0 when there is none
 * @param writer what becomes of the results
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/dg/state-map-distributed.html">Distributed mode</a>
 */
public record Distribution(
        ExecutionType executionType,
        Optional<String> label,
        Optional<ReaderSettings> reader,
        Optional<Batching> batching,
        Optional<Template> toleratedCount,
        Optional<Template> toleratedPercentage,
        WriterSettings writer) {

    /** What the children of a map run are. */
    public enum ExecutionType {
        STANDARD,
        EXPRESS
    }

    /** {@code ItemBatcher}: at least one of the limits is there. */
    public record Batching(Optional<Template> maxItems, Optional<Template> maxBytes, Optional<Template> batchInput) {}
}
