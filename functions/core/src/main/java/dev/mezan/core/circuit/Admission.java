package dev.mezan.core.circuit;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/** Whether a call may go to its target. */
public sealed interface Admission {
    /** The word for a task's order: {@code closed}, {@code probe} or {@code open}. */
    String word();

    /** The probe's number, if the call is one. */
    default OptionalLong number() {
        return OptionalLong.empty();
    }

    /** It may. */
    record Closed() implements Admission {
        @Override
        public String word() {
            return "closed";
        }
    }

    /**
     * It may, as the only one, and must say how it went.
     *
     * @param probe the number to say it with
     * @param leaseEnds when another call may probe
     */
    record Probe(long probe, Instant leaseEnds) implements Admission {
        @Override
        public String word() {
            return "probe";
        }

        @Override
        public OptionalLong number() {
            return OptionalLong.of(probe);
        }
    }

    /**
     * It may not.
     *
     * @param until when it is worth asking again; empty if a person holds the circuit open
     */
    record Open(Optional<Instant> until) implements Admission {
        @Override
        public String word() {
            return "open";
        }
    }
}
