package dev.mezan.core.circuit;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The circuits of a suite as one instance sees them.
 *
 * <p>Reading costs nothing while what was read is fresh, at most 1 s old; then one request reads all circuits. Only
 * what changes a circuit is written, each time on the condition that nobody else wrote it since: whoever is first
 * gets the probe.
 */
public final class Circuits {
    /** How old a circuit may be that a call is admitted by. */
    public static final Duration FRESH = Duration.ofSeconds(1);

    /** How often a write is tried that others are ahead of; each time one of the others has got on. */
    private static final int MOST_TRIES = 25;

    private final CircuitStore store;
    private final InstantSource clock;
    private final CircuitCache cache;

    /** The circuits in a store. */
    public Circuits(CircuitStore store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
        this.cache = new CircuitCache(store, clock, FRESH);
    }

    /** A target's circuit, at most 1 s old. */
    public Circuit circuit(String target) {
        return cache.get(target);
    }

    /** All circuits that anything was ever told of, as they stand now. */
    public List<Circuit> all() {
        return store.all();
    }

    /** Whether a call of a run may go to its target; one of those that ask when the circuit's time is up probes. */
    public Admission admit(Target target, String run) {
        var now = clock.instant();
        var report = Report.of(run, "");
        var seen = circuit(target.function());
        var step = seen.probe(target, report, now);
        if (step.isEmpty()) {
            return seen.admission();
        }
        var behind = store.write(step.get());
        if (behind.isPresent()) {
            cache.put(behind.get());
            return behind.get().admission();
        }
        cache.put(step.get().next());
        return new Admission.Probe(step.get().next().version(), now.plus(target.lease()));
    }

    /** Counts a call that failed, and gives the circuit as it stands after it. */
    public Circuit failed(Target target, Report report) {
        return change(seen(target, report), seen -> seen.failed(target.policy(), report, now()));
    }

    /**
     * Counts calls that succeeded; costs a request only if the circuit counts failures or the call was its probe.
     *
     * @param calls how many, at least 1
     */
    public Circuit succeeded(Target target, int calls, Report report) {
        return change(seen(target, report), seen -> seen.succeeded(target.policy(), calls, report, now()));
    }

    /** Opens a circuit as a person wishes: for a time, or until a person closes it. */
    public Circuit open(String target, Optional<Duration> length, Report report) {
        return change(circuit(target), seen -> Optional.of(seen.opened(length, report, now())));
    }

    /** Closes a circuit as a person wishes, and forgets what it counted. */
    public Circuit close(String target, Report report) {
        return change(circuit(target), seen -> seen.closed(report, now()));
    }

    /** Forgets what was read, so that the next look reads again. */
    public void refresh() {
        cache.forget();
    }

    /** A probe's number is the version that it was granted with: what was read before that knows nothing of it. */
    private Circuit seen(Target target, Report report) {
        if (circuit(target.function()).version() < report.probe().orElse(0)) {
            refresh();
        }
        return circuit(target.function());
    }

    private Circuit change(Circuit seen, Function<Circuit, Optional<Step>> move) {
        var current = seen;
        for (var tries = 0; tries < MOST_TRIES; tries++) {
            var step = move.apply(current);
            if (step.isEmpty()) {
                return current;
            }
            var behind = store.write(step.get());
            if (behind.isEmpty()) {
                cache.put(step.get().next());
                return step.get().next();
            }
            current = behind.get();
            cache.put(current);
        }
        return current;
    }

    private Instant now() {
        return clock.instant();
    }
}
