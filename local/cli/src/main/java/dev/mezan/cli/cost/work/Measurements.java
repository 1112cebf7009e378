package dev.mezan.cli.cost.work;

import dev.mezan.cli.cost.work.Costs.ChainCost;
import dev.mezan.cli.cost.work.Costs.Extra;
import dev.mezan.core.workflow.Lane;
import java.util.List;
import java.util.function.IntConsumer;

/** Runs each piece of work so many times on a suite, and tells what one task of it, or one more of it, used. */
public final class Measurements {
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
        return new Costs(lane, runs, task(lane), task(other), List.of(chain(false), chain(true)), extras());
    }

    /** One task of the workload in a lane. */
    Usage task(Lane lane) {
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
        var keeping = each(runs, _ -> fast(Workflows.KEEPING));
        var kept = each(runs, _ -> starter.fast(Workflows.KEPT, name(), "degraded"));
        var effects =
                each(runs, _ -> fast(Workflows.effects())).minus(each(runs, _ -> fast(Workflows.fanout(Lane.FAST))));
        var people = new PersonRuns(suite.clients(), starter);
        var person = each(Math.min(runs, 5), _ -> people.run(name()));
        return List.of(
                new Extra(
                        "effect",
                        "an effect",
                        "tasks with one effect each, less the same tasks without",
                        effects.times(1.0 / Workflows.FANOUT_TASKS).counted()),
                new Extra(
                        "kept",
                        "a result kept for the fallback cache",
                        "tasks whose results are kept, less tasks whose are not",
                        keeping.minus(plain).times(1.0 / Workflows.STAGE_TASKS).counted()),
                new Extra(
                        "cache-hit",
                        "a kept result given when the agent fails",
                        "tasks whose agent is called and fails for good, less tasks whose agent answers",
                        kept.minus(plain).times(1.0 / Workflows.STAGE_TASKS).counted()),
                new Extra(
                        "person",
                        "a run that asks one person, however long it waits",
                        "runs of one question, from their start in the fast lane to their end in the durable one",
                        person.counted()));
    }

    private void fast(String workflow) {
        var _ = starter.fast(workflow, name(), "succeeded");
    }

    /** What one of so many repetitions used, after one that is not counted for each four that are. */
    private Usage each(int times, IntConsumer work) {
        for (var warmUp = 0; warmUp <= times / 4; warmUp++) {
            work.accept(warmUp);
        }
        return suite.measure(() -> {
                    for (var time = 0; time < times; time++) {
                        work.accept(time);
                    }
                })
                .times(1.0 / times);
    }

    private String name() {
        return "cost-" + ++started;
    }
}
