package dev.mezan.simulation.fault;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Decides what goes wrong: by the seed, each world being prone to some kinds only, up to a budget; or a given list, when a
 * world is replayed.
 */
public final class Faults {
    private final long seed;
    private final Optional<Set<Fault>> script;
    private final Map<FaultKind, Double> rates = new EnumMap<>(FaultKind.class);
    private final Map<String, Integer> times = new HashMap<>();
    private final List<Fault> injected = new ArrayList<>();
    private int budget;

    private Faults(long seed, int budget, Optional<Set<Fault>> script) {
        this.seed = seed;
        this.budget = budget;
        this.script = script;
        for (var kind : FaultKind.values()) {
            // Half of the kinds at a time: faults that hide one another must be seen apart.
            var dice = new Dice(seed, kind.name());
            rates.put(kind, dice.next() < 0.5 ? 0 : kind.rate() * (0.25 + 2 * dice.next()));
        }
    }

    /** Those of a seed, at most so many. */
    public static Faults of(long seed, int budget) {
        return new Faults(seed, budget, Optional.empty());
    }

    /** These and no others. */
    public static Faults only(long seed, Set<Fault> script) {
        return new Faults(seed, Integer.MAX_VALUE, Optional.of(Set.copyOf(script)));
    }

    /** What went wrong so far. */
    public List<Fault> injected() {
        return List.copyOf(injected);
    }

    /** From now on nothing goes wrong. */
    public void stop() {
        budget = 0;
    }

    /** Whether it goes wrong now; asked each time that it could. */
    public boolean happens(FaultKind kind, String place) {
        if (budget == 0) {
            return false;
        }
        var fault = new Fault(kind, place, times.merge(kind.name() + "@" + place, 1, Integer::sum));
        if (!chosen(fault)) {
            return false;
        }
        budget--;
        injected.add(fault);
        return true;
    }

    private boolean chosen(Fault fault) {
        return script.map(some -> some.contains(fault)).orElseGet(() -> {
            var rate = rates.getOrDefault(fault.kind(), 0.0);
            return rate > 0 && dice(fault).next() < rate;
        });
    }

    /** A duration for what went wrong last, between two others; most are near the shorter one. */
    public Duration duration(Duration least, Duration most) {
        var dice = dice(injected.getLast());
        var share = Math.pow(dice.skip().next(), 3);
        return least.plusMillis((long) (most.minus(least).toMillis() * share));
    }

    private Dice dice(Fault fault) {
        return new Dice(seed, fault.kind().name() + "@" + fault.place() + "#" + fault.time());
    }
}
