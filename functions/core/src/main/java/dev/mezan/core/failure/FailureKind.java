package dev.mezan.core.failure;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** What a failure means for trying again. */
public enum FailureKind {
    /** It may pass: tried again, and counted by the agent's circuit. */
    TRANSIENT("transient", true),
    /** It comes again with the same input: never tried again. */
    PERMANENT("permanent", false),
    /** Too many at once: waits as long as it was told, which takes none of the retries. */
    THROTTLED("throttled", false),
    /** No answer in time: tried again, and counted by the agent's circuit. */
    TIMEOUT("timeout", true),
    /** An answer that the agent's schema forbids: tried again, and counted by the agent's circuit. */
    INVALID_RESULT("invalid-result", true);

    private final String word;
    private final boolean retried;

    FailureKind(String word, boolean retried) {
        this.word = word;
        this.retried = retried;
    }

    /** The word for it in documents and on the screen. */
    @JsonValue
    public String word() {
        return word;
    }

    /** Whether trying again takes one of the retries; such a failure speaks against the agent too. */
    public boolean retried() {
        return retried;
    }

    /**
     * The kind of a word.
     *
     * @throws IllegalArgumentException if no kind has that word
     */
    @JsonCreator
    public static FailureKind of(String word) {
        for (var kind : values()) {
            if (kind.word.equals(word)) {
                return kind;
            }
        }
        throw new IllegalArgumentException("No kind of failure is called '" + word + "'");
    }
}
