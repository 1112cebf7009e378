package dev.mezan.asl.map;

import java.io.Closeable;
import java.io.IOException;

/** What is said of a data set that cannot be read. */
final class ReaderFailures {
    private ReaderFailures() {}

    static ItemReaderFailure cannotRead(String source, Exception broken) {
        return new ItemReaderFailure("Failed to read " + source + ": " + broken.getMessage());
    }

    /** Lets go of what was read; that it cannot be closed does not matter any more. */
    static void close(Closeable open) {
        try {
            open.close();
        } catch (IOException tooLate) {
            // All that was wanted of it has been read.
        }
    }
}
