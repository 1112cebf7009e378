package dev.mezan.core.inbox;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.Locale;

/**
 * One thing that happened to an item.
 *
 * @param at when
 * @param who who did it; {@link #SUITE} for the suite itself
 * @param what what they did
 * @param why what for, or what they said; empty without a reason
 */
public record TrailEntry(Instant at, String who, What what, String why) {
    /** The name of the suite itself. */
    public static final String SUITE = "mezan";

    /** What can happen to an item. */
    public enum What {
        /** It came into the inbox. */
        OPENED,
        /** Somebody took it. */
        CLAIMED,
        /** They gave it back. */
        RELEASED,
        /** It was handed to others. */
        DELEGATED,
        /** Somebody said something. */
        COMMENTED,
        /** Those who may answer were reminded. */
        REMINDED,
        /** Others may answer too. */
        ESCALATED,
        /** Somebody answered it. */
        ANSWERED,
        /** Its default answered it. */
        DEFAULTED,
        /** Its deadline passed without an answer. */
        EXPIRED,
        /** Nobody needs an answer any more. */
        CANCELLED;

        /** The word for it. */
        @JsonValue
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
