package dev.mezan.agents.order.stock;

import java.time.LocalDate;

/**
 * A parcel.
 *
 * @param order the order
 * @param state whether it travels
 * @param tracking the number to follow it by; empty if it never was booked
 * @param delivery the day on which it should arrive; empty if it never was booked
 */
public record Shipment(String order, State state, String tracking, String delivery) {
    static Shipment booked(String order, LocalDate delivery) {
        return new Shipment(order, State.BOOKED, "TRK-" + order, delivery.toString());
    }

    static Shipment never(String order) {
        return new Shipment(order, State.CANCELLED, "", "");
    }

    Shipment cancelled() {
        return new Shipment(order, State.CANCELLED, tracking, delivery);
    }

    /** Whether a parcel travels. */
    public enum State {
        /** It does. */
        BOOKED,
        /** It does not, and never will. */
        CANCELLED
    }
}
