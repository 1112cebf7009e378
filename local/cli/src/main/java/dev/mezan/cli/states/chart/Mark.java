package dev.mezan.cli.states.chart;

import java.util.Locale;

/** What became of a state in an execution, from what matters least to what matters most. */
public enum Mark {
    /** It was never entered. */
    NOT_REACHED("#f4f4f5", "#c4c4cc"),
    /** It ended well, each time. */
    SUCCEEDED("#d7f2df", "#2c8a4b"),
    /** It failed, and a catcher took the failure. */
    CAUGHT("#fdecc8", "#b7791f"),
    /** It is at work. */
    IN_PROGRESS("#d8e8fd", "#2b6cb0"),
    /** It failed, or was cut short. */
    FAILED("#fbd9d7", "#c0392b");

    private final String fill;
    private final String line;

    Mark(String fill, String line) {
        this.fill = fill;
        this.line = line;
    }

    /** The colour that it is filled with, as CSS has it. */
    public String fill() {
        return fill;
    }

    /** The colour of its outline. */
    public String line() {
        return line;
    }

    /** The word for people. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** The name of its class in pictures. */
    String cssClass() {
        return name().toLowerCase(Locale.ROOT).replace("_", "");
    }

    Mark worse(Mark other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
