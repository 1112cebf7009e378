package dev.mezan.asl.coverage;

import dev.mezan.asl.StateMachine;
import java.util.ArrayList;
import java.util.List;

/**
 * Counts what executions of one machine go through; safe for use by many threads. Histories may come from this engine
 * or from GetExecutionHistory; where several rules of a Choice lead to the same state, the rules are evaluated again on
 * what the history says that they saw.
 */
public final class Coverage {
    private final Places places;
    private final int[] counts;
    private int executions;

    private Coverage(Places places) {
        this.places = places;
        this.counts = new int[places.all().size()];
    }

    /** Of a machine that nothing has gone through yet. */
    public static Coverage of(StateMachine machine) {
        return new Coverage(Places.of(machine));
    }

    /** Adds one execution; states that the machine does not have are passed over. */
    public synchronized void add(ExecutionHistory history) {
        executions++;
        Gone.through(places, history, this::count);
    }

    private void count(String state, Place.Kind kind, int index) {
        List<Place> all = places.all();
        for (int i = 0; i < counts.length; i++) {
            if (all.get(i).is(state, kind, index)) {
                counts[i]++;
            }
        }
    }

    /** What was gone through until now. */
    public synchronized CoverageReport report() {
        List<CoverageReport.Line> lines = new ArrayList<>();
        for (int i = 0; i < counts.length; i++) {
            lines.add(new CoverageReport.Line(places.all().get(i), counts[i]));
        }
        return new CoverageReport(executions, lines);
    }
}
