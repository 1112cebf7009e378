package dev.mezan.core.circuit;

import java.time.Instant;
import java.util.Optional;

/** What a circuit knows in its position. */
public sealed interface CircuitState {
    /** The state of a circuit that nothing was ever told of. */
    Closed WELL = new Closed(0, Optional.empty());

    /** Where it stands. */
    Position position();

    /**
     * Calls go through, and failures are counted.
     *
     * @param failures how many calls failed since the last that succeeded
     * @param tally the calls of the window that began with a failure; empty without one, or without a failure rate
     */
    record Closed(int failures, Optional<Tally> tally) implements CircuitState {
        /** Whether a success changes anything. */
        public boolean counts() {
            return failures > 0 || tally.isPresent();
        }

        @Override
        public Position position() {
            return Position.CLOSED;
        }
    }

    /**
     * No call goes through.
     *
     * @param until when one may probe; empty if a person opened it until a person closes it
     */
    record Open(Optional<Instant> until) implements CircuitState {
        /** Whether a call may probe. */
        public boolean isOver(Instant now) {
            return until.isPresent() && !now.isBefore(until.get());
        }

        @Override
        public Position position() {
            return Position.OPEN;
        }
    }

    /**
     * One call is under way to see whether the target is well again.
     *
     * @param probe the probe's number
     * @param leaseEnds when its lease ends, so that another call may probe if it never reports
     */
    record HalfOpen(long probe, Instant leaseEnds) implements CircuitState {
        @Override
        public Position position() {
            return Position.HALF_OPEN;
        }
    }
}
