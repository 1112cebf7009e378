package dev.mezan.core.circuit;

import dev.mezan.core.agent.CircuitPolicy;
import dev.mezan.core.agent.FailureRate;
import java.time.Instant;
import java.util.Optional;

/**
 * Adds a failure to what a closed circuit counts, and opens it when it is one too many.
 *
 * @param circuit the circuit
 * @param counts what it counts
 * @param policy when it opens
 */
record FailureCount(Circuit circuit, CircuitState.Closed counts, CircuitPolicy policy) {
    Step add(Report report, Instant now) {
        var failures = counts.failures() + 1;
        var tally = policy.failureRate().map(rate -> tally(rate, now));
        var why = failures >= policy.failures() ? Optional.of(inARow(failures)) : share(tally);
        return why.map(reason -> circuit.open(policy.openFor(), report, reason + ", the last: " + report.reason(), now))
                .orElseGet(() -> circuit.count(new CircuitState.Closed(failures, tally)));
    }

    private Tally tally(FailureRate rate, Instant now) {
        return counts.tally()
                .filter(window -> !window.isOver(rate, now))
                .map(Tally::failure)
                .orElseGet(() -> Tally.begin(now));
    }

    private Optional<String> share(Optional<Tally> tally) {
        return policy.failureRate()
                .flatMap(rate -> tally.filter(window -> window.opens(rate))
                        .map(window -> "%d of %d calls within %d s failed"
                                .formatted(
                                        window.failures(),
                                        window.calls(),
                                        rate.window().toSeconds())));
    }

    private static String inARow(int failures) {
        return failures == 1 ? "a call failed" : failures + " calls in a row failed";
    }
}
