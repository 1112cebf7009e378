package dev.mezan.core.circuit;

import java.time.Instant;
import java.util.OptionalLong;

/**
 * What a circuit is told of a call.
 *
 * @param by who tells it
 * @param reason what happened, as a sentence without its full stop, such as {@code TimeoutFailure: no answer in 5 s}
 * @param probe the number of the probe that the call was; empty if it was none
 */
public record Report(Author by, String reason, OptionalLong probe) {
    /** The most characters of a reason that are kept. */
    public static final int LONGEST_REASON = 300;

    public Report {
        reason = reason.length() <= LONGEST_REASON ? reason : reason.substring(0, LONGEST_REASON) + "…";
    }

    /** A report of an ordinary call of a run. */
    public static Report of(String run, String reason) {
        return new Report(Author.run(run), reason, OptionalLong.empty());
    }

    /** What a person says. */
    public static Report person(String name, String reason) {
        return new Report(Author.person(name), reason, OptionalLong.empty());
    }

    /** The same of a probe; of an ordinary call if there is no number. */
    public Report probe(OptionalLong number) {
        return new Report(by, reason, number);
    }

    CircuitChange change(Circuit before, Position to, String why, Instant at) {
        return new CircuitChange(
                before.target(), before.changes() + 1, before.state().position(), to, why, by, at);
    }
}
