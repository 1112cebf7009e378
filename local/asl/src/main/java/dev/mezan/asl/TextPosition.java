package dev.mezan.asl;

/**
 * A place in a text.
 *
 * @param line the line, from 1
 * @param column the column, from 1
 */
public record TextPosition(int line, int column) {
    public static final TextPosition START = new TextPosition(1, 1);
}
