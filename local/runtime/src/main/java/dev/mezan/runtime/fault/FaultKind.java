package dev.mezan.runtime.fault;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import java.util.stream.Stream;

/** How an invocation of an agent fails. */
public enum FaultKind {
    /** The agent refuses: trying again does not help. Nothing was done. */
    DECLINED("declined"),
    /** The agent fails in a way that may pass. Nothing was done. */
    TRANSIENT("transient"),
    /** The function is stopped by its timeout before it has done anything, which nobody can tell. */
    TIMEOUT("timeout"),
    /** Lambda does not take the invocation. */
    THROTTLED("throttled"),
    /** The function's process dies before its work. */
    CRASH_BEFORE("crash-before"),
    /** The function's process dies after its work, so that its answer is lost. */
    CRASH_AFTER("crash-after");

    /** Another word for {@link #DECLINED}. */
    private static final String PERMANENT = "permanent";

    private final String word;

    FaultKind(String word) {
        this.word = word;
    }

    /** The word for it. */
    @JsonValue
    public String word() {
        return word;
    }

    /** The kind of a word; empty if there is none. */
    public static Optional<FaultKind> find(String word) {
        var wanted = word.equals(PERMANENT) ? DECLINED.word : word;
        return Stream.of(values()).filter(kind -> kind.word.equals(wanted)).findFirst();
    }

    /**
     * The kind of a word.
     *
     * @throws IllegalArgumentException if there is none
     */
    @JsonCreator
    public static FaultKind of(String word) {
        return find(word).orElseThrow(() -> new IllegalArgumentException("No failure is called '" + word + "'"));
    }
}
