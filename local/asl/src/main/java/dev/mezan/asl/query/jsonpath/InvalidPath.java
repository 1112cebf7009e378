package dev.mezan.asl.query.jsonpath;

/** A text that is no path, or no intrinsic function, and why. */
public final class InvalidPath extends Exception {
    InvalidPath(String reason) {
        super(reason, null, false, false);
    }
}
