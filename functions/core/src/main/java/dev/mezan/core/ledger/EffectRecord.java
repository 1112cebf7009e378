package dev.mezan.core.ledger;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** What the ledger says of an effect. */
public sealed interface EffectRecord {
    /** How long a record is kept after the effect was done or its reservation given back. */
    Duration KEPT = Duration.ofDays(90);

    /** The most characters of a reason that are kept. */
    int REASON_LIMIT = 1_000;

    /** Whose right it is, or was last. */
    Claim claim();

    /** Since when it is so. */
    Instant since();

    /** When it may be forgotten; empty while nobody knows how the effect ended. */
    default Optional<Instant> expiry() {
        return switch (this) {
            case Reserved _, Unknown _ -> Optional.empty();
            case Done done -> Optional.of(done.since.plus(KEPT));
            case Free free -> Optional.of(free.since.plus(KEPT));
        };
    }

    /** The word for it: {@code reserved}, {@code done}, {@code unknown} or {@code free}. */
    default String word() {
        return switch (this) {
            case Reserved _ -> "reserved";
            case Done _ -> "done";
            case Unknown _ -> "unknown";
            case Free _ -> "free";
        };
    }

    /**
     * Somebody is at it, or was until the lease ran out.
     *
     * @param claim who
     * @param leaseUntil when whoever has it has surely stopped
     */
    record Reserved(Claim claim, Instant leaseUntil) implements EffectRecord {
        @Override
        public Instant since() {
            return claim.at();
        }

        Done done(JsonNode result, Instant now) {
            return new Done(claim, result, now, Optional.empty());
        }

        Unknown unknown(String reason, Instant now) {
            return new Unknown(claim, reason, now);
        }

        Free free(String reason, Instant now) {
            return new Free(claim, reason, now, Optional.empty());
        }
    }

    /**
     * It happened.
     *
     * @param claim who did it
     * @param result what it gave, a payload
     * @param since when
     * @param settled who said so, if it was a person
     */
    record Done(Claim claim, JsonNode result, Instant since, Optional<Settlement> settled) implements EffectRecord {}

    /**
     * Nobody knows whether it happened.
     *
     * @param claim who tried last
     * @param reason what came between
     * @param since when that was found
     */
    record Unknown(Claim claim, String reason, Instant since) implements EffectRecord {
        public Unknown {
            reason = shortened(reason);
        }
    }

    /**
     * It surely did not happen, and may be tried.
     *
     * @param claim who tried last
     * @param reason why it did not happen
     * @param since when
     * @param settled who said so, if it was a person
     */
    record Free(Claim claim, String reason, Instant since, Optional<Settlement> settled) implements EffectRecord {
        public Free {
            reason = shortened(reason);
        }
    }

    private static String shortened(String reason) {
        return reason.length() <= REASON_LIMIT ? reason : reason.substring(0, REASON_LIMIT) + "…";
    }
}
