package dev.mezan.asl.map;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What becomes of the children's results; called by one thread at a time. */
public sealed interface Results permits GatheredResults, StoredResults {
    /** A child has ended. */
    void add(EndedChild ended) throws ResultWriterFailure;

    /** A child will not be begun, for the map run has failed. */
    void addPending(Child child) throws ResultWriterFailure;

    /** All is told; gives the state's result, or nothing if that is larger than a state may give. */
    Optional<Whole> finish() throws ResultWriterFailure;

    /** The result of the state. */
    record Whole(@Nullable Object value) {}
}
