package dev.mezan.agents.order.stock;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where goods are kept in mind; a port. What it gives is never older than the last change that was made. */
public interface StockStore {
    /** The shelf of an article; empty if there is none. */
    Optional<Shelf> shelf(String sku);

    /** Puts up a shelf unless there is one for its article. */
    void open(Shelf shelf);

    /** What is held for an order; empty if nothing ever was. */
    Optional<Reservation> reservation(String order);

    /** An order's shipment; empty if there never was one. */
    Optional<Shipment> shipment(String order);

    /** The orders that hold pieces of an article though their lease has passed, the oldest first, some dozens at most. */
    List<String> expired(String sku, Instant now);

    /** Makes a change whole, or nothing of it. */
    Verdict make(Change change);
}
