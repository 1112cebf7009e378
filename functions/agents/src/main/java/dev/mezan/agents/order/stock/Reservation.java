package dev.mezan.agents.order.stock;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What is held for an order.
 *
 * @param order the order
 * @param state how far it is
 * @param lines what it holds, each article once
 * @param leaseUntil until when nobody else may take it
 */
public record Reservation(String order, State state, List<Line> lines, Instant leaseUntil) {
    public Reservation {
        lines = List.copyOf(lines);
    }

    /** The same in another state. */
    Reservation in(State next) {
        return new Reservation(order, next, lines, leaseUntil);
    }

    /** The same, held again. */
    Reservation heldUntil(Instant lease) {
        return new Reservation(order, State.HELD, lines, lease);
    }

    /** Where the pieces of an order are that has this reservation, or none. */
    public static Place place(Optional<Reservation> reservation) {
        return reservation.map(Reservation::state).map(State::place).orElse(Place.AVAILABLE);
    }

    /** How far a reservation is. */
    public enum State {
        /** Its pieces are held. */
        HELD(Place.RESERVED),
        /** Its pieces have left. */
        SHIPPED(Place.SHIPPED),
        /** It holds nothing, and never will again. */
        RELEASED(Place.AVAILABLE);

        private final Place place;

        State(Place place) {
            this.place = place;
        }

        /** Where its pieces are. */
        public Place place() {
            return place;
        }
    }
}
