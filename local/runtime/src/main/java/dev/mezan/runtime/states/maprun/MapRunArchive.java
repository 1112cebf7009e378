package dev.mezan.runtime.states.maprun;

import dev.mezan.asl.Engine;
import dev.mezan.asl.MapRuns;
import dev.mezan.asl.map.MapRun;
import dev.mezan.runtime.meter.Meter;
import dev.mezan.runtime.states.ExecutionRecords;
import dev.mezan.runtime.states.StatesException;
import dev.mezan.runtime.states.callback.TaskTokens;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The map runs that go on, and the newest 1,000 of those that have ended, with their Standard children. */
public final class MapRunArchive implements MapRuns {
    private static final int MOST = 1_000;

    private final RememberedChildren before;
    private final RunningChildren.Accounting accounting;
    private final KeptChildren children = new KeptChildren();
    private final Map<String, MapRun> byArn = new LinkedHashMap<>();

    /** An archive without map runs, whose children are kept in records. */
    public MapRunArchive(InstantSource clock, Meter meter, ExecutionRecords records) {
        this.before = new RememberedChildren(records.contents());
        this.accounting = new RunningChildren.Accounting(clock, meter, records, before);
    }

    /** Lets the task tokens of children that will go on be answered. */
    public void expect(TaskTokens tokens) {
        before.expect(tokens);
    }

    @Override
    public MapRuns.Children begin(MapRun run, Engine engine) {
        keep(run);
        return new RunningChildren(run, engine, children, accounting);
    }

    private synchronized void keep(MapRun run) {
        byArn.put(run.identity().arn(), run);
        var runs = byArn.values().iterator();
        for (var surplus = byArn.size() - MOST; surplus > 0 && runs.hasNext(); ) {
            if (runs.next().status() != MapRun.Status.RUNNING) {
                runs.remove();
                surplus--;
            }
        }
    }

    /**
     * The map run with an ARN.
     *
     * @throws StatesException with the code {@code ResourceNotFound}
     */
    public synchronized MapRun find(String arn) {
        return Optional.ofNullable(byArn.get(arn))
                .orElseThrow(() -> new StatesException("ResourceNotFound", "Resource not found: '" + arn + "'"));
    }

    /** The map runs of an execution, the newest first. */
    public synchronized List<MapRun> of(String executionArn) {
        return new ArrayList<>(byArn.values())
                .reversed().stream()
                        .filter(run -> run.identity().parent().executionArn().equals(executionArn))
                        .toList();
    }

    /** The Standard child with an ARN, if there is one. */
    public Optional<KeptChild> child(String arn) {
        return children.find(arn);
    }

    /** Where what happens to a Standard child is kept, whether it is back after a restart or not. */
    public Optional<ExecutionRecords.Of> records(String childArn) {
        return child(childArn)
                .map(KeptChild::records)
                .or(() -> before.number(childArn).map(accounting.records()::restored));
    }

    /** The Standard children of a map run, the newest first. */
    public List<KeptChild> children(String mapRunArn) {
        return children.of(mapRunArn);
    }
}
