package dev.mezan.agents.order;

import dev.mezan.agents.order.stock.Change;
import dev.mezan.agents.order.stock.Line;
import dev.mezan.agents.order.stock.Place;
import dev.mezan.agents.order.stock.Reservation;
import dev.mezan.agents.order.stock.Shelf;
import dev.mezan.agents.order.stock.Shipment;
import dev.mezan.agents.order.stock.StockStore;
import dev.mezan.agents.order.stock.Verdict;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Goods in memory, with a place between each two requests where others can be let in. */
final class MemoryStock implements StockStore {
    final Map<String, Shelf> shelves = new TreeMap<>();
    final Map<String, Reservation> reservations = new TreeMap<>();
    final Map<String, Shipment> shipments = new TreeMap<>();
    private Runnable between = () -> {};

    /** Calls this before each request. */
    void between(Runnable others) {
        between = others;
    }

    @Override
    public Optional<Shelf> shelf(String sku) {
        between.run();
        return Optional.ofNullable(shelves.get(sku));
    }

    @Override
    public void open(Shelf shelf) {
        between.run();
        shelves.putIfAbsent(shelf.sku(), shelf);
    }

    @Override
    public Optional<Reservation> reservation(String order) {
        between.run();
        return Optional.ofNullable(reservations.get(order));
    }

    @Override
    public Optional<Shipment> shipment(String order) {
        between.run();
        return Optional.ofNullable(shipments.get(order));
    }

    @Override
    public List<String> expired(String sku, Instant now) {
        between.run();
        return reservations.values().stream()
                .filter(held -> held.state() == Reservation.State.HELD)
                .filter(held -> held.leaseUntil().isBefore(now))
                .filter(held ->
                        held.lines().stream().anyMatch(line -> line.sku().equals(sku)))
                .map(Reservation::order)
                .toList();
    }

    @Override
    public Verdict make(Change change) {
        between.run();
        if (overtaken(change)) {
            return Verdict.OVERTAKEN;
        }
        var lines = change.moves() ? change.after().orElseThrow().lines() : List.<Line>of();
        if (lines.stream().anyMatch(line -> at(change.from(), line) < line.quantity())) {
            return Verdict.SHORT;
        }
        lines.forEach(line -> {
            move(change.from(), line, -line.quantity());
            move(change.to(), line, line.quantity());
        });
        change.after().ifPresent(after -> reservations.put(after.order(), after));
        change.parcelAfter().ifPresent(after -> shipments.put(after.order(), after));
        return Verdict.MADE;
    }

    private boolean overtaken(Change change) {
        var held = change.after().map(Reservation::order).map(reservations::get);
        var parcel = change.parcelAfter().map(Shipment::order).map(shipments::get);
        return (change.after().isPresent() && !held.equals(change.before()))
                || (change.parcelAfter().isPresent() && !parcel.equals(change.parcelBefore()));
    }

    private long at(Place place, Line line) {
        var shelf = shelves.getOrDefault(line.sku(), Shelf.filled(line.sku(), 0));
        return switch (place) {
            case AVAILABLE -> shelf.available();
            case RESERVED -> shelf.reserved();
            case SHIPPED -> shelf.shipped();
        };
    }

    private void move(Place place, Line line, long pieces) {
        shelves.computeIfPresent(line.sku(), (sku, shelf) -> switch (place) {
            case AVAILABLE ->
                new Shelf(sku, shelf.initial(), shelf.available() + pieces, shelf.reserved(), shelf.shipped());
            case RESERVED ->
                new Shelf(sku, shelf.initial(), shelf.available(), shelf.reserved() + pieces, shelf.shipped());
            case SHIPPED ->
                new Shelf(sku, shelf.initial(), shelf.available(), shelf.reserved(), shelf.shipped() + pieces);
        });
    }
}
