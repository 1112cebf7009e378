package dev.mezan.core.limit;

import dev.mezan.core.agent.Rate;
import dev.mezan.core.problem.MezanException;
import dev.mezan.core.problem.Problem;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * Leases tokens in portions: one conditional write for a portion, however many tokens it has, and another for each time
 * that somebody else was ahead.
 *
 * <p>In any time t at most {@code rate × t + burst} of the leased tokens come due.
 */
public final class TokenBuckets {
    /** The attribute in which a run's message carries when its token comes due, in milliseconds since 1970. */
    public static final String DUE = "mezan.due";

    private static final int MOST_TRIES = 50;
    private static final int MOST_KNOWN = 1_000;

    private final BucketStore store;
    private final InstantSource clock;
    private final RandomGenerator random;
    private final Map<String, Bucket> known = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > MOST_KNOWN;
        }
    };

    /** The buckets in a store. */
    public TokenBuckets(BucketStore store, InstantSource clock, RandomGenerator random) {
        this.store = store;
        this.clock = clock;
        this.random = random;
    }

    /** The key of an agent's bucket. */
    public static String agent(String function) {
        return "agent:" + function;
    }

    /** The key of a tenant's bucket. */
    public static String tenant(String tenant) {
        return "tenant:" + tenant;
    }

    /**
     * Leases tokens, and says how long each is still to come, the nearest first; zero for those that are there.
     *
     * @param tokens how many, at least 1
     * @throws MezanException with the code {@code bucket-contended} if 50 others were ahead, which passes
     */
    public List<Duration> lease(String key, Rate rate, int tokens) {
        var mark = Long.toHexString(random.nextLong());
        var before = guess(key);
        for (var tries = 0; tries < MOST_TRIES; tries++) {
            var portion = before.lease(rate, tokens, mark, clock.instant());
            var other = store.write(before, portion.after());
            if (other.isEmpty()) {
                learn(portion.after());
                return portion.waits();
            }
            before = other.get();
            learn(before);
            if (before.remembers(mark)) {
                // A write before, whose answer was lost, had been applied.
                return portion.waits();
            }
        }
        throw new MezanException(Problem.of("bucket-contended", "Too many take tokens of " + key + " at once")
                .advise("Try again; it passes."));
    }

    private synchronized Bucket guess(String key) {
        return known.getOrDefault(key, Bucket.untouched(key));
    }

    private synchronized void learn(Bucket bucket) {
        known.put(bucket.key(), bucket);
    }
}
