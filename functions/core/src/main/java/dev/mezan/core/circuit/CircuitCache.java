package dev.mezan.core.circuit;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/** What an instance has read of the circuits, kept for a bounded time that counts from before it was read. */
final class CircuitCache {
    private final CircuitStore store;
    private final InstantSource clock;
    private final Duration fresh;
    private final ReentrantLock reading = new ReentrantLock();
    private volatile Snapshot snapshot = new Snapshot(Instant.MIN, new ConcurrentHashMap<>());

    CircuitCache(CircuitStore store, InstantSource clock, Duration fresh) {
        this.store = store;
        this.clock = clock;
        this.fresh = fresh;
    }

    Circuit get(String target) {
        var found = snapshot().circuits.get(target);
        return found == null ? Circuit.unknown(target) : found;
    }

    /** Keeps what was just written or met, unless something newer is here. */
    void put(Circuit circuit) {
        snapshot.circuits.merge(circuit.target(), circuit, CircuitCache::newer);
    }

    void forget() {
        snapshot = new Snapshot(Instant.MIN, snapshot.circuits);
    }

    private Snapshot snapshot() {
        if (isFresh(snapshot)) {
            return snapshot;
        }
        reading.lock();
        try {
            return isFresh(snapshot) ? snapshot : read();
        } finally {
            reading.unlock();
        }
    }

    private Snapshot read() {
        var before = clock.instant();
        var circuits = new ConcurrentHashMap<String, Circuit>();
        store.all().forEach(circuit -> circuits.put(circuit.target(), circuit));
        // What this instance wrote while it read is newer than what it read.
        snapshot.circuits.forEach((target, circuit) -> circuits.merge(target, circuit, CircuitCache::newer));
        snapshot = new Snapshot(before, circuits);
        return snapshot;
    }

    /** A clock that was set back makes nothing fresh for longer. */
    private boolean isFresh(Snapshot read) {
        var now = clock.instant();
        return !read.at.equals(Instant.MIN) && !now.isBefore(read.at) && now.isBefore(read.at.plus(fresh));
    }

    private static Circuit newer(Circuit a, Circuit b) {
        return b.version() >= a.version() ? b : a;
    }

    private record Snapshot(Instant at, Map<String, Circuit> circuits) {}
}
