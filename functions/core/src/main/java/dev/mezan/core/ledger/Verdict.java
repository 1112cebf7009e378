package dev.mezan.core.ledger;

import java.time.Instant;
import tools.jackson.databind.JsonNode;

/** What an attempt may do by the record that it met. */
sealed interface Verdict {
    /** The effect has happened: its result is the answer. */
    record Recorded(JsonNode result) implements Verdict {}

    /** The record is this attempt's own: its write was applied though the answer was lost. */
    record Own(EffectRecord.Reserved reserved) implements Verdict {}

    /** It surely has not happened: try it. */
    record Try() implements Verdict {}

    /** It may have happened: find out. */
    record FindOut() implements Verdict {}

    /** It may have happened, and only a person can find out. */
    record Ask(String reason) implements Verdict {}

    /** Somebody is at it. */
    record Wait(String by, Instant until) implements Verdict {}

    /** The key belongs to another request. */
    record Refuse() implements Verdict {}

    /** The verdict for an attempt with a claim of its own. */
    static Verdict of(EffectRecord met, Claim mine, Reconciliation how, Instant now) {
        if (!(met instanceof EffectRecord.Free) && !met.claim().request().equals(mine.request())) {
            return new Refuse();
        }
        return switch (met) {
            case EffectRecord.Done done -> new Recorded(done.result());
            case EffectRecord.Free _ -> new Try();
            case EffectRecord.Unknown unknown -> doubt(unknown.reason(), how);
            case EffectRecord.Reserved reserved when reserved.claim().token().equals(mine.token()) -> new Own(reserved);
            case EffectRecord.Reserved reserved
            when now.isBefore(reserved.leaseUntil()) ->
                new Wait(reserved.claim().by(), reserved.leaseUntil());
            case EffectRecord.Reserved reserved -> doubt(abandoned(reserved), how);
        };
    }

    /** What is to be said of a reservation whose lease ran out. */
    static String abandoned(EffectRecord.Reserved reserved) {
        return reserved.claim().by() + " reserved it and had not said how it ended by " + reserved.leaseUntil();
    }

    private static Verdict doubt(String reason, Reconciliation how) {
        return switch (how) {
            case LOOKUP, REPEAT -> new FindOut();
            case PERSON -> new Ask(reason);
        };
    }
}
