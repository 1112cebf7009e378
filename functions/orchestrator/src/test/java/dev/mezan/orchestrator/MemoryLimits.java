package dev.mezan.orchestrator;

import dev.mezan.core.limit.Bucket;
import dev.mezan.core.limit.BucketStore;
import dev.mezan.core.limit.Permit;
import dev.mezan.core.limit.PermitStore;
import dev.mezan.core.limit.Permits;
import dev.mezan.core.limit.TenantLimit;
import dev.mezan.core.limit.TokenBuckets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** Limits, buckets and permits in memory, and how often they were asked. */
final class MemoryLimits implements BucketStore, PermitStore {
    final Map<String, TenantLimit> limits = new HashMap<>();
    final Map<String, Permit> permits = new HashMap<>();
    int requests;
    private final Map<String, Bucket> buckets = new HashMap<>();

    Tenants tenants(InstantSource clock) {
        return new Tenants(() -> limits, new Permits(this, clock), new TokenBuckets(this, clock, new Random(7)));
    }

    @Override
    public Optional<Bucket> write(Bucket before, Bucket after) {
        requests++;
        var now = buckets.getOrDefault(after.key(), Bucket.untouched(after.key()));
        if (!now.equals(before)) {
            return Optional.of(now);
        }
        buckets.put(after.key(), after);
        return Optional.empty();
    }

    @Override
    public List<Permit> of(String tenant) {
        requests++;
        return permits.values().stream()
                .filter(permit -> permit.tenant().equals(tenant))
                .toList();
    }

    @Override
    public boolean take(Permit permit, Instant now) {
        requests++;
        permits.put(permit.tenant() + permit.place(), permit);
        return true;
    }

    @Override
    public void free(Permit permit) {
        requests++;
        permits.remove(permit.tenant() + permit.place());
    }
}
