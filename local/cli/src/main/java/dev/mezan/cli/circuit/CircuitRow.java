package dev.mezan.cli.circuit;

import dev.mezan.cli.screen.Figures;
import dev.mezan.core.circuit.Circuit;
import dev.mezan.core.circuit.CircuitState;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An agent's circuit as a line and as a document.
 *
 * @param agent the agent's name
 * @param circuit its circuit
 */
record CircuitRow(String agent, Circuit circuit) {
    static final List<String> TITLES = List.of("agent", "circuit", "since", "what");

    List<String> cells(Instant now) {
        return List.of(agent, circuit.state().position().word(), since(), what(now));
    }

    /** What a person would ask next. */
    String what(Instant now) {
        return switch (circuit.state()) {
            case CircuitState.Closed closed ->
                closed.failures() == 0 ? "" : Figures.count(closed.failures(), "failure") + " in a row";
            case CircuitState.Open open ->
                open.until()
                        .map(until -> now.isBefore(until)
                                ? "one call probes in " + Figures.duration(Duration.between(now, until))
                                : "the next call probes")
                        .orElse("held open until somebody closes it");
            case CircuitState.HalfOpen half ->
                now.isBefore(half.leaseEnds())
                        ? "one call probes now"
                        : "the probe never reported, the next call probes";
        };
    }

    Map<String, Object> document() {
        var document = new LinkedHashMap<String, Object>();
        document.put("agent", agent);
        document.put("function", circuit.target());
        document.put("circuit", circuit.state().position().word());
        if (circuit.changes() > 0) {
            document.put("since", circuit.since());
        }
        switch (circuit.state()) {
            case CircuitState.Closed closed -> document.put("failures", closed.failures());
            case CircuitState.Open open -> open.until().ifPresent(until -> document.put("until", until));
            case CircuitState.HalfOpen half -> document.put("until", half.leaseEnds());
        }
        return document;
    }

    private String since() {
        return circuit.changes() == 0
                ? ""
                : circuit.since().truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
