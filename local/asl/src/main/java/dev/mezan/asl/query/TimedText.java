package dev.mezan.asl.query;

/**
 * A text that looks at the clock as it is read, so that a regular expression that backtracks for ever is stopped.
 *
 * @param tick is run for each character that is read, and may throw
 */
public record TimedText(String text, Runnable tick) implements CharSequence {
    @Override
    public int length() {
        return text.length();
    }

    @Override
    public char charAt(int index) {
        tick.run();
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
