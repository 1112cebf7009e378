package dev.mezan.asl.query.jsonata.functions;

/** A text that looks at the clock as it is read, so that a regular expression that backtracks for ever is stopped. */
public record TimedText(String text, Bounds bounds) implements CharSequence {
    @Override
    public int length() {
        return text.length();
    }

    @Override
    public char charAt(int index) {
        bounds.tick();
        return text.charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return text.subSequence(start, end);
    }

    @Override
    public String toString() {
        return text;
    }
}
