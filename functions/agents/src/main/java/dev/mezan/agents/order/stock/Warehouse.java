package dev.mezan.agents.order.stock;

import dev.mezan.agent.effect.EffectRefused;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Holds goods for orders, ships them, and takes all of it back; each may be asked for again and does nothing then.
 *
 * <p>What is undone stays undone: to release an order that holds nothing forbids that it ever will, so that an attempt
 * that comes late, after its order was given up, does no harm.
 */
public final class Warehouse {
    /** How long goods are held for an order that does not go on. */
    public static final Duration LEASE = Duration.ofMinutes(15);

    private static final int TRIES = 12;

    private final StockStore store;

    /** A warehouse whose goods are kept in mind there. */
    public Warehouse(StockStore store) {
        this.store = store;
    }

    /** The lines that can't be had now; leases that have passed count as if they were released. */
    public List<Line> missing(List<Line> lines, Instant now) {
        return Line.merged(lines).stream()
                .filter(line -> available(line.sku(), now) < line.quantity())
                .toList();
    }

    /**
     * Holds goods for an order; what is held without a valid lease is released if that is needed.
     *
     * @throws EffectRefused if they can't be had, or if the order was released already
     * @throws StockBusy if others were quicker too often
     */
    public Reservation reserve(String order, List<Line> wanted, Instant now) throws EffectRefused, StockBusy {
        var lines = Line.merged(wanted);
        var held = new Reservation(order, Reservation.State.HELD, lines, now.plus(LEASE));
        for (var attempt = 0; attempt < TRIES; attempt++) {
            switch (store.make(Change.first(held))) {
                case MADE -> {
                    return held;
                }
                case OVERTAKEN -> {
                    return known(order);
                }
                case SHORT -> makeRoom(lines, now);
                case BUSY -> Thread.onSpinWait();
            }
        }
        throw new StockBusy(order, TRIES);
    }

    /**
     * Lets go of what is held for an order, now and for ever.
     *
     * @throws EffectRefused if it has been shipped
     * @throws StockBusy if others were quicker too often
     */
    public Reservation release(String order, Instant now) throws EffectRefused, StockBusy {
        for (var attempt = 0; attempt < TRIES; attempt++) {
            var found = store.reservation(order);
            var released = found.orElseGet(() -> new Reservation(order, Reservation.State.HELD, List.of(), now))
                    .in(Reservation.State.RELEASED);
            switch (found.map(Reservation::state).orElse(Reservation.State.HELD)) {
                case RELEASED -> {
                    return released;
                }
                case SHIPPED ->
                    throw new EffectRefused("The goods of order " + order + " have left; cancel its shipment first");
                case HELD -> {
                    if (store.make(new Change(found, Optional.of(released), Optional.empty(), Optional.empty()))
                            == Verdict.MADE) {
                        return released;
                    }
                }
            }
        }
        throw new StockBusy(order, TRIES);
    }

    /**
     * Ships what is held for an order.
     *
     * @throws EffectRefused if nothing is held for it any more, or if its shipment was cancelled already
     * @throws StockBusy if others were quicker too often
     */
    public Shipment ship(String order, LocalDate delivery) throws EffectRefused, StockBusy {
        var parcel = Shipment.booked(order, delivery);
        for (var attempt = 0; attempt < TRIES; attempt++) {
            var before = store.shipment(order);
            if (before.isPresent()) {
                return travelling(before.get());
            }
            var held = store.reservation(order)
                    .filter(reservation -> reservation.state() == Reservation.State.HELD)
                    .orElseThrow(() -> new EffectRefused("Nothing is held for order " + order + " any more"));
            var shipped = Change.of(held, held.in(Reservation.State.SHIPPED)).booking(parcel);
            if (store.make(shipped) == Verdict.MADE) {
                return parcel;
            }
        }
        throw new StockBusy(order, TRIES);
    }

    /**
     * Calls an order's shipment off, now and for ever; its goods are held again until they are released.
     *
     * @throws StockBusy if others were quicker too often
     */
    public Shipment cancel(String order, Instant now) throws StockBusy {
        for (var attempt = 0; attempt < TRIES; attempt++) {
            var parcel = store.shipment(order);
            if (parcel.isPresent() && parcel.get().state() == Shipment.State.CANCELLED) {
                return parcel.get();
            }
            var change = parcel.flatMap(booked -> store.reservation(order)
                            .map(reservation -> Change.of(reservation, reservation.heldUntil(now.plus(LEASE)))
                                    .cancelling(booked)))
                    .orElseGet(() -> Change.never(Shipment.never(order)));
            if (store.make(change) == Verdict.MADE) {
                return change.parcelAfter().orElseThrow();
            }
        }
        throw new StockBusy(order, TRIES);
    }

    /** An order's shipment that travels; empty without one. */
    public Optional<Shipment> shipment(String order) {
        return store.shipment(order).filter(parcel -> parcel.state() == Shipment.State.BOOKED);
    }

    private static Shipment travelling(Shipment parcel) throws EffectRefused {
        return switch (parcel.state()) {
            case BOOKED -> parcel;
            case CANCELLED ->
                throw new EffectRefused("The shipment of order " + parcel.order() + " was cancelled already");
        };
    }

    private Reservation known(String order) throws EffectRefused {
        var found = store.reservation(order).orElseThrow();
        if (found.state() == Reservation.State.RELEASED) {
            throw new EffectRefused("The reservation of order " + order + " was released already");
        }
        return found;
    }

    /** Releases what an order holds without a lease; one that went on in the meantime is left alone. */
    private boolean free(String order, Instant now) {
        return store.reservation(order)
                .filter(held -> held.state() == Reservation.State.HELD)
                .filter(held -> held.leaseUntil().isBefore(now))
                .map(held -> Change.of(held, held.in(Reservation.State.RELEASED)))
                .map(store::make)
                .isPresent();
    }

    private void makeRoom(List<Line> lines, Instant now) throws EffectRefused {
        var freed = false;
        for (var line : lines) {
            var shelf = store.shelf(line.sku());
            if (shelf.map(Shelf::available).orElse(0L) >= line.quantity()) {
                continue;
            }
            for (var expired : store.expired(line.sku(), now)) {
                freed |= free(expired, now);
            }
        }
        var missing = freed ? List.<Line>of() : missing(lines, now);
        if (!missing.isEmpty()) {
            throw new EffectRefused(insufficient(missing));
        }
    }

    /** The guide's sentence for goods that are not there. */
    public static String insufficient(List<Line> missing) {
        return "Insufficient inventory for: "
                + missing.stream()
                        .map(line -> line.sku() + " (" + line.quantity() + " wanted)")
                        .collect(Collectors.joining(", "));
    }

    private long available(String sku, Instant now) {
        var onShelf = store.shelf(sku).map(Shelf::available).orElse(0L);
        var held = store.expired(sku, now).stream()
                .flatMap(order -> store.reservation(order).stream())
                .filter(reservation -> reservation.state() == Reservation.State.HELD)
                .flatMap(reservation -> reservation.lines().stream())
                .filter(line -> line.sku().equals(sku))
                .mapToLong(Line::quantity)
                .sum();
        return onShelf + held;
    }
}
