package dev.mezan.runtime.fault;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SplittableRandom;

/**
 * Which attempts of a run's tasks fail: those that somebody named, and, with a seed, a quarter of all others, the same
 * ones whenever the seed is the same, whatever runs beside what.
 */
public final class FaultPlan {
    private static final double SHARE = 0.25;
    private static final List<FaultKind> KINDS = List.of(FaultKind.values());

    private final List<Fault> faults;
    private final OptionalLong seed;
    private final Map<String, Integer> attempts = new HashMap<>();

    /** A plan of which nothing has happened yet. */
    public FaultPlan(List<Fault> faults, OptionalLong seed) {
        this.faults = List.copyOf(faults);
        this.seed = seed;
    }

    /** What befalls the next attempt of a task; empty if it may go well. */
    synchronized Optional<Fault> next(String task) {
        var attempt = attempts.merge(task, 1, Integer::sum) - 1;
        return faults.stream()
                .filter(fault -> fault.task().equals(task))
                .filter(fault -> fault.strikes(attempt))
                .findFirst()
                .or(() -> drawn(task, attempt));
    }

    private Optional<Fault> drawn(String task, int attempt) {
        if (seed.isEmpty()) {
            return Optional.empty();
        }
        var random = new SplittableRandom(seed.getAsLong() ^ (task.hashCode() * 0x9E3779B97F4A7C15L + attempt));
        if (random.nextDouble() >= SHARE) {
            return Optional.empty();
        }
        var kind = KINDS.get(random.nextInt(KINDS.size()));
        return Optional.of(new Fault(task, kind, kind.word() + ", drawn with the seed " + seed.getAsLong(), 1));
    }
}
