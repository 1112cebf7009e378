package dev.mezan.aws;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/**
 * What was read of a table, kept for a while.
 *
 * <p>It is read once however many threads ask for it at the same time; they wait in a lock and not in a monitor, as they
 * would in {@link ConcurrentHashMap#computeIfAbsent} and in caches that are made of it. What cannot be read is not kept.
 */
final class ReadCache<K, V> {
    private final Function<K, V> reader;
    private final InstantSource clock;
    private final Bounds bounds;
    private final ReentrantLock reading = new ReentrantLock();
    private final Map<K, Entry<V>> entries = new ConcurrentHashMap<>();

    /**
     * How much is kept.
     *
     * @param most the most entries; the oldest goes first
     * @param age how old an entry may be, counted from before it was read
     */
    record Bounds(int most, Duration age) {}

    private record Entry<V>(V value, Instant readAt) {}

    ReadCache(Function<K, V> reader, InstantSource clock, Bounds bounds) {
        this.reader = reader;
        this.clock = clock;
        this.bounds = bounds;
    }

    V get(K key) {
        var known = entries.get(key);
        if (known != null && isFresh(known)) {
            return known.value;
        }
        reading.lock();
        try {
            var meanwhile = entries.get(key);
            return meanwhile != null && isFresh(meanwhile) ? meanwhile.value : read(key);
        } finally {
            reading.unlock();
        }
    }

    private V read(K key) {
        var before = clock.instant();
        var value = reader.apply(key);
        entries.put(key, new Entry<>(value, before));
        if (entries.size() > bounds.most) {
            entries.entrySet().stream()
                    .min(Comparator.comparing(entry -> entry.getValue().readAt))
                    .ifPresent(oldest -> entries.remove(oldest.getKey()));
        }
        return value;
    }

    /** Also what is being read: it may be older than what made the caller forget it. */
    void forget(K key) {
        reading.lock();
        try {
            entries.remove(key);
        } finally {
            reading.unlock();
        }
    }

    /** A clock that was set back makes nothing fresh for longer. */
    private boolean isFresh(Entry<V> entry) {
        var now = clock.instant();
        return !now.isBefore(entry.readAt) && now.isBefore(entry.readAt.plus(bounds.age));
    }
}
