package dev.mezan.core.limit;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Buckets and permits in memory, written as the tables write them. */
final class MemoryLimits implements BucketStore, PermitStore {
    private final Map<String, Bucket> buckets = new HashMap<>();
    private final Map<String, Permit> permits = new HashMap<>();
    private int writes;

    @Override
    public synchronized Optional<Bucket> write(Bucket before, Bucket after) {
        writes++;
        var now = buckets.getOrDefault(after.key(), Bucket.untouched(after.key()));
        if (!now.equals(before)) {
            return Optional.of(now);
        }
        buckets.put(after.key(), after);
        return Optional.empty();
    }

    @Override
    public synchronized List<Permit> of(String tenant) {
        return permits.values().stream()
                .filter(permit -> permit.tenant().equals(tenant))
                .toList();
    }

    @Override
    public synchronized boolean take(Permit permit, Instant now) {
        var there = permits.get(key(permit));
        if (there != null && there.holds(now) && !there.run().equals(permit.run())) {
            return false;
        }
        permits.put(key(permit), permit);
        return true;
    }

    @Override
    public synchronized void free(Permit permit) {
        var there = permits.get(key(permit));
        if (there != null && there.run().equals(permit.run())) {
            permits.remove(key(permit));
        }
    }

    synchronized int writes() {
        return writes;
    }

    private static String key(Permit permit) {
        return permit.tenant() + "#" + permit.place();
    }
}
