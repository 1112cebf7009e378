package dev.mezan.cli.cost.work;

import dev.mezan.catalog.Names;
import dev.mezan.cli.cost.work.Costs.ChainCost;
import dev.mezan.cli.cost.work.Costs.Extra;
import dev.mezan.core.workflow.Lane;
import java.util.List;
import java.util.function.IntConsumer;

/** Runs each piece of work so many times on a suite, and tells what one task of it, or one more of it, used. */
public final class Measurements {
    /** What DynamoDB adds to an item's size for its storage. */
    private static final long ITEM_BYTES = 100;

    private static final int MOST_QUESTIONS = 5;

    private final MeteredSuite suite;
    private final int runs;
    private final Runs starter;
    private int started;

    /** Measurements of so many runs each, 1 at least. */
    public Measurements(MeteredSuite suite, int runs) {
        this.suite = suite;
        this.runs = runs;
        this.starter = new Runs(suite.clients().stepFunctions());
    }

    /** Measures everything; the first runs of each kind are not counted. */
    public Costs of(Lane lane) {
        var other = lane == Lane.FAST ? Lane.DURABLE : Lane.FAST;
        var before = stored();
        var task = task(lane);
        var bytes = (stored() - before) / (warmUp(runs) + runs) / Workflows.FANOUT_TASKS;
        return new Costs(lane, runs, task, bytes, task(other), List.of(chain(false), chain(true)), extras());
    }

    /** The bytes of the table of runs and its index, and 100 for each item. */
    private double stored() {
        var table = suite.clients()
                .dynamoDb()
                .describeTable(r -> r.tableName(Names.RUNS))
                .table();
        var bytes = table.tableSizeBytes() + ITEM_BYTES * table.itemCount();
        for (var index : table.globalSecondaryIndexes()) {
            bytes += index.indexSizeBytes() + ITEM_BYTES * index.itemCount();
        }
        return bytes;
    }

    /** One task of the workload in a lane. */
    public Usage task(Lane lane) {
        return each(runs, _ -> run(lane)).times(1.0 / Workflows.FANOUT_TASKS);
    }

    private void run(Lane lane) {
        switch (lane) {
            case FAST -> fast(Workflows.fanout(lane));
            case DURABLE -> {
                var _ = starter.durable(Workflows.fanout(lane), name());
            }
        }
    }

    private ChainCost chain(boolean recorded) {
        var chain = new ChainRuns(suite.clients().stepFunctions(), new Chain(recorded));
        var usage = each(runs, _ -> chain.run(name())).times(1.0 / Workflows.FANOUT_TASKS);
        return new ChainCost(recorded, chain.statesEntered(), usage);
    }

    private List<Extra> extras() {
        var plain = each(runs, _ -> fast(Workflows.PLAIN));
        return List.of(effect(), kept(plain), cacheHit(plain), person());
    }

    private Extra effect() {
        var effects = each(runs, _ -> fast(Workflows.effects()));
        var without = each(runs, _ -> fast(Workflows.fanout(Lane.FAST)));
        return new Extra(
                "effect",
                "an effect",
                "tasks with one effect each, less the same tasks without",
                effects.minus(without).times(1.0 / Workflows.FANOUT_TASKS).settled());
    }

    private Extra kept(Usage plain) {
        var keeping = each(runs, _ -> fast(Workflows.KEEPING));
        return new Extra(
                "kept",
                "a result kept for the fallback cache",
                "tasks whose results are kept, less tasks whose are not",
                keeping.minus(plain).times(1.0 / Workflows.STAGE_TASKS).settled());
    }

    /** What was kept before is given now. */
    private Extra cacheHit(Usage plain) {
        var given = each(runs, _ -> starter.fast(Workflows.KEPT, name(), "degraded"));
        return new Extra(
                "cache-hit",
                "a kept result given when the agent fails",
                "tasks whose agent is called and fails for good, less tasks whose agent answers",
                given.minus(plain).times(1.0 / Workflows.STAGE_TASKS).settled());
    }

    private Extra person() {
        var people = new PersonRuns(suite.clients(), starter);
        var asked = each(Math.min(runs, MOST_QUESTIONS), _ -> people.run(name()));
        return new Extra(
                "person",
                "a run that asks one person, however long it waits",
                "runs of one question, from their start in the fast lane to their end in the durable one",
                asked.settled());
    }

    private void fast(String workflow) {
        var _ = starter.fast(workflow, name(), "succeeded");
    }

    /** What one of so many repetitions used, after one that is not counted for each four that are. */
    private Usage each(int times, IntConsumer work) {
        for (var time = 0; time < warmUp(times); time++) {
            work.accept(time);
        }
        return suite.measure(() -> {
                    for (var time = 0; time < times; time++) {
                        work.accept(time);
                    }
                })
                .times(1.0 / times);
    }

    /** One run that is not counted for each four that are. */
    private static int warmUp(int times) {
        return times / 4 + 1;
    }

    private String name() {
        return "cost-" + ++started;
    }
}
