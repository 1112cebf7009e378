package dev.mezan.runtime.dynamodb;

import com.amazonaws.services.dynamodbv2.model.ConsumedCapacity;
import dev.mezan.runtime.meter.Unit;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How an operation tells the capacity that it consumed, which is what an on-demand table is billed by.
 *
 * @param <Q> the request
 * @param <R> the result
 * @param unit what it consumes
 * @param asked whether the caller wants to know ({@code TOTAL}, {@code INDEXES} or nothing)
 * @param ask asks for it
 * @param consumed what was consumed, for each table
 * @param hide takes it out of a result whose caller did not ask
 * @see <a href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/read-write-operations.html">Capacity unit consumption</a>
 */
record Capacity<Q, R>(
        Unit unit,
        Function<Q, @Nullable String> asked,
        BiConsumer<Q, String> ask,
        Function<R, @Nullable List<ConsumedCapacity>> consumed,
        BiConsumer<R, @Nullable ConsumedCapacity> hide) {

    /** The units of a result. */
    double units(R result) {
        var capacities = consumed.apply(result);
        return capacities == null
                ? 0
                : capacities.stream()
                        .filter(capacity -> capacity != null && capacity.getCapacityUnits() != null)
                        .mapToDouble(ConsumedCapacity::getCapacityUnits)
                        .sum();
    }
}
