package dev.mezan.asl.mock;

import dev.mezan.asl.json.Json;
import org.jspecify.annotations.Nullable;

/** A file of mocks that cannot be read: which file, where in it, the value, and what to do. */
public final class InvalidMocks extends Exception {
    private final String pointer;

    InvalidMocks(String source, String pointer, @Nullable Object value, String advice) {
        super(source + " at '" + pointer + "': " + shortened(Json.write(value)) + ": " + advice);
        this.pointer = pointer;
    }

    InvalidMocks(String source, String problem) {
        super(source + ": " + problem);
        this.pointer = "";
    }

    /** A JSON pointer to the value that is wrong; empty for the whole file. */
    public String pointer() {
        return pointer;
    }

    private static String shortened(String value) {
        return value.length() <= 80 ? value : value.substring(0, 77) + "...";
    }
}
