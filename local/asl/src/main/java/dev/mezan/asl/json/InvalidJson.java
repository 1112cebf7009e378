package dev.mezan.asl.json;

/** A text that is not JSON: why, and the line and column (from 1) where it stops being so. */
public final class InvalidJson extends Exception {
    private final String reason;
    private final int line;
    private final int column;

    InvalidJson(String reason, int line, int column) {
        super(reason + " (line " + line + ", column " + column + ")");
        this.reason = reason;
        this.line = line;
        this.column = column;
    }

    /** Why, without the place. */
    public String reason() {
        return reason;
    }

    /** The line, from 1. */
    public int line() {
        return line;
    }

    /** The column, from 1. */
    public int column() {
        return column;
    }
}
