package dev.mezan.cli.circuit;

import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/** Tells the moves of circuits as they come; one request for all circuits each half second, one more for a move. */
final class CircuitWatch {
    private static final Duration EVERY = Duration.ofMillis(500);

    private final SuiteCircuits suite;
    private final List<String> agents;
    private final Map<String, Long> told = new HashMap<>();

    /** A watch on some agents' circuits. */
    CircuitWatch(SuiteCircuits suite, List<String> agents) {
        this.suite = suite;
        this.agents = List.copyOf(agents);
        rows().forEach(row -> told.put(row.agent(), row.circuit().changes()));
    }

    /** Watches for a while, or until this thread is interrupted. */
    void watch(Optional<Duration> length, InstantSource clock, Consumer<ChangeLine> line) {
        var end = length.map(clock.instant()::plus);
        while (!Thread.currentThread().isInterrupted()
                && end.map(clock.instant()::isBefore).orElse(true)) {
            LockSupport.parkNanos(EVERY.toNanos());
            tell(line);
        }
    }

    private void tell(Consumer<ChangeLine> line) {
        for (var row : rows()) {
            var before = told.getOrDefault(row.agent(), 0L);
            if (row.circuit().changes() > before) {
                suite.table().changes(row.circuit().target()).stream()
                        .filter(change -> change.number() > before)
                        .map(change -> new ChangeLine(row.agent(), change))
                        .forEach(change -> {
                            told.put(row.agent(), change.change().number());
                            line.accept(change);
                        });
            }
        }
    }

    private List<CircuitRow> rows() {
        return suite.rows().stream().filter(row -> agents.contains(row.agent())).toList();
    }
}
