package dev.mezan.agents.order.stock;

import java.util.Optional;

/**
 * A step of an order's goods, made whole or not at all: it is made only from what it says was before, and moves the
 * pieces from where they were to where they are then.
 *
 * @param before the reservation before; empty if there is none
 * @param after the reservation after
 * @param parcelBefore the shipment before; empty if there is none, or if it stays as it is
 * @param parcelAfter the shipment after; empty if it stays as it is
 */
public record Change(
        Optional<Reservation> before,
        Optional<Reservation> after,
        Optional<Shipment> parcelBefore,
        Optional<Shipment> parcelAfter) {
    static Change first(Reservation after) {
        return new Change(Optional.empty(), Optional.of(after), Optional.empty(), Optional.empty());
    }

    static Change of(Reservation before, Reservation after) {
        return new Change(Optional.of(before), Optional.of(after), Optional.empty(), Optional.empty());
    }

    /** The same with a shipment that was not there before. */
    Change booking(Shipment parcel) {
        return new Change(before, after, Optional.empty(), Optional.of(parcel));
    }

    /** The same with a shipment that is called off. */
    Change cancelling(Shipment parcel) {
        return new Change(before, after, Optional.of(parcel), Optional.of(parcel.cancelled()));
    }

    /** A shipment that never comes to be; the reservation stays as it is. */
    static Change never(Shipment parcel) {
        return new Change(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(parcel));
    }

    /** Where the pieces were. */
    public Place from() {
        return Reservation.place(before);
    }

    /** Where the pieces are then. */
    public Place to() {
        return Reservation.place(after);
    }

    /** Whether any piece moves. */
    public boolean moves() {
        return after.isPresent() && from() != to();
    }
}
