package dev.mezan.asl.map;

import java.util.Optional;

/** The items of a data set, one by one; to be used by one thread at a time. */
public interface Items extends AutoCloseable {
    /** The next item; empty after the last. */
    Optional<Item> next() throws ItemReaderFailure;

    @Override
    default void close() {
        // Most hold nothing open.
    }
}
