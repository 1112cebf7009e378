package dev.mezan.core.limit;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Lets a tenant have so many runs at once. A permit is a lease of one of the tenant's places: places are numbered up to
 * the limit and each is taken by one conditional write, so that there are never more.
 */
public final class Permits {
    private final PermitStore store;
    private final InstantSource clock;

    /** The permits in a store. */
    public Permits(PermitStore store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    /**
     * Takes a place for a run; a run that has one already keeps it. One read, and a write if there is a place.
     *
     * @param most how many places the tenant has
     * @param lease after which time the place is free even if the run never gives it back
     */
    public boolean take(String tenant, int most, String run, Duration lease) {
        var now = clock.instant();
        var held = store.of(tenant).stream().filter(permit -> permit.holds(now)).toList();
        var own = own(held, run);
        if (own.isPresent()) {
            return true;
        }
        var taken = held.stream().collect(Collectors.toMap(Permit::place, Function.identity()));
        return IntStream.range(0, most)
                .filter(place -> !taken.containsKey(place))
                .anyMatch(place -> store.take(new Permit(tenant, place, run, now.plus(lease)), now));
    }

    /** Gives a run's place back; nothing if it has none. */
    public void free(String tenant, String run) {
        own(store.of(tenant), run).ifPresent(store::free);
    }

    private static Optional<Permit> own(List<Permit> permits, String run) {
        return permits.stream().filter(permit -> permit.run().equals(run)).findFirst();
    }
}
