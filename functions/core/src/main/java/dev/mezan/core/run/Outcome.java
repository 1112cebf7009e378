package dev.mezan.core.run;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** How a task, or a whole run, ended. */
public enum Outcome {
    /** All went as it should. */
    SUCCEEDED("succeeded"),
    /** There is a result, but a lesser one: a fallback answered, or an optional task failed. */
    DEGRADED("degraded"),
    /** A person must answer before it can go on. */
    NEEDS_HUMAN("needs-human"),
    /** There is no result. */
    FAILED("failed");

    private final String word;

    Outcome(String word) {
        this.word = word;
    }

    /** The word for it in documents, on the screen and in the tables. */
    @JsonValue
    public String word() {
        return word;
    }

    /**
     * The outcome of a word.
     *
     * @throws IllegalArgumentException if no outcome has that word
     */
    @JsonCreator
    public static Outcome of(String word) {
        for (var outcome : values()) {
            if (outcome.word.equals(word)) {
                return outcome;
            }
        }
        throw new IllegalArgumentException("No outcome is called '" + word + "'");
    }
}
