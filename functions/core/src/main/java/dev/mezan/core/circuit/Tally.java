package dev.mezan.core.circuit;

import dev.mezan.core.agent.FailureRate;
import java.time.Instant;

/**
 * The calls of a window. A window begins with its first failure, so that an agent without failures costs nothing.
 *
 * @param since when the window began
 * @param calls how many calls ended in it
 * @param failures how many of them failed
 */
public record Tally(Instant since, long calls, long failures) {
    static Tally begin(Instant now) {
        return new Tally(now, 1, 1);
    }

    Tally failure() {
        return new Tally(since, calls + 1, failures + 1);
    }

    Tally successes(int more) {
        return new Tally(since, calls + more, failures);
    }

    boolean isOver(FailureRate rate, Instant now) {
        return !now.isBefore(since.plus(rate.window()));
    }

    boolean opens(FailureRate rate) {
        return calls >= rate.minimumCalls() && failures >= rate.share() * calls;
    }
}
