package dev.mezan.core.circuit;

import java.time.Instant;

/**
 * One move of a circuit.
 *
 * @param target the function that the circuit is before
 * @param number which of the circuit's moves it is, from 1
 * @param from where the circuit stood
 * @param to where it stands since
 * @param reason why it moved, as a sentence without its full stop
 * @param by who moved it
 * @param at when
 */
public record CircuitChange(
        String target, long number, Position from, Position to, String reason, Author by, Instant at) {
    public CircuitChange {
        if (!from.mayBecome(to, by.person())) {
            throw new IllegalArgumentException(
                    "A circuit does not go from " + from.word() + " to " + to.word() + " by " + by);
        }
    }
}
