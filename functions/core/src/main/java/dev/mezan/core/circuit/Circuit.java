package dev.mezan.core.circuit;

import dev.mezan.core.agent.CircuitPolicy;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A circuit as it stands. Each method that gives a {@link Step} says what must be written; none means that nothing
 * changes.
 *
 * @param target the function that it is before
 * @param version how often it was written, 0 for one that nothing was ever told of
 * @param changes how often it moved
 * @param state what it knows in its position
 * @param since when it last moved
 */
public record Circuit(String target, long version, long changes, CircuitState state, Instant since) {
    /** The circuit of a target that nothing was ever told of. */
    public static Circuit unknown(String target) {
        return new Circuit(target, 0, 0, CircuitState.WELL, Instant.EPOCH);
    }

    /** Whether a call may go through without asking for the probe. */
    public Admission admission() {
        return switch (state) {
            case CircuitState.Closed _ -> new Admission.Closed();
            case CircuitState.Open open -> new Admission.Open(open.until());
            case CircuitState.HalfOpen half -> new Admission.Open(Optional.of(half.leaseEnds()));
        };
    }

    /** Takes the probe, if one is to be had: when the circuit's time is up, or its last probe's lease is. */
    public Optional<Step> probe(Target asked, Report report, Instant now) {
        return mayProbe(now).map(why -> {
            var half = new CircuitState.HalfOpen(version + 1, now.plus(asked.lease()));
            return move(half, report.change(this, Position.HALF_OPEN, why, now));
        });
    }

    private Optional<String> mayProbe(Instant now) {
        return switch (state) {
            case CircuitState.Closed _ -> Optional.empty();
            case CircuitState.Open open ->
                open.isOver(now) ? Optional.of("its time is up, one call probes") : Optional.empty();
            case CircuitState.HalfOpen half ->
                now.isBefore(half.leaseEnds())
                        ? Optional.empty()
                        : Optional.of("the probe never reported, another call probes");
        };
    }

    /** Counts a call that failed. */
    public Optional<Step> failed(CircuitPolicy policy, Report report, Instant now) {
        return switch (state) {
            case CircuitState.Closed closed -> Optional.of(new FailureCount(this, closed, policy).add(report, now));
            case CircuitState.Open _ -> Optional.empty();
            case CircuitState.HalfOpen half ->
                isProbe(half, report)
                        ? Optional.of(open(policy.openFor(), report, "the probe failed: " + report.reason(), now))
                        : Optional.empty();
        };
    }

    /** Counts calls that succeeded. */
    public Optional<Step> succeeded(CircuitPolicy policy, int calls, Report report, Instant now) {
        return switch (state) {
            case CircuitState.Closed closed ->
                closed.counts() ? Optional.of(well(closed, policy, calls, now)) : Optional.empty();
            case CircuitState.Open _ -> Optional.empty();
            case CircuitState.HalfOpen half ->
                isProbe(half, report)
                        ? Optional.of(move(
                                CircuitState.WELL, report.change(this, Position.CLOSED, "the probe succeeded", now)))
                        : Optional.empty();
        };
    }

    /** Opens it as a person wishes: for a time, or until a person closes it. */
    public Step opened(Optional<Duration> length, Report report, Instant now) {
        var open = new CircuitState.Open(length.map(now::plus));
        return move(open, report.change(this, Position.OPEN, report.reason(), now));
    }

    /** Closes it as a person wishes; nothing if it is closed and counts no failures. */
    public Optional<Step> closed(Report report, Instant now) {
        if (state instanceof CircuitState.Closed closed) {
            return closed.counts() ? Optional.of(count(CircuitState.WELL)) : Optional.empty();
        }
        return Optional.of(move(CircuitState.WELL, report.change(this, Position.CLOSED, report.reason(), now)));
    }

    Step open(Duration length, Report report, String why, Instant now) {
        var open = new CircuitState.Open(Optional.of(now.plus(length)));
        return move(open, report.change(this, Position.OPEN, why, now));
    }

    /** The same with other counts. */
    Step count(CircuitState.Closed counts) {
        return new Step(new Circuit(target, version + 1, changes, counts, since), Optional.empty());
    }

    private Step well(CircuitState.Closed closed, CircuitPolicy policy, int calls, Instant now) {
        var tally = closed.tally()
                .filter(window -> policy.failureRate()
                        .filter(rate -> !window.isOver(rate, now))
                        .isPresent())
                .map(window -> window.successes(calls));
        return count(new CircuitState.Closed(0, tally));
    }

    private Step move(CircuitState next, CircuitChange change) {
        return new Step(new Circuit(target, version + 1, changes + 1, next, change.at()), Optional.of(change));
    }

    private static boolean isProbe(CircuitState.HalfOpen half, Report report) {
        return report.probe().isPresent() && report.probe().getAsLong() == half.probe();
    }
}
