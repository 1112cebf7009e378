package dev.mezan.cli.cost;

import dev.mezan.cli.cost.work.Costs;
import dev.mezan.cli.cost.work.Costs.ChainCost;
import dev.mezan.cli.cost.work.Usage;
import dev.mezan.core.workflow.Lane;
import dev.mezan.runtime.meter.Prices;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What was measured, priced.
 *
 * @param costs what was measured
 * @param per for how many tasks it is told
 * @param monthly a month, if somebody wants to know
 * @param prices AWS's prices
 */
record CostReport(Costs costs, Per per, Optional<Month> monthly, Prices prices) {
    /** The most that 1,000 tasks of the fast lane may cost, in US dollars. */
    static final BigDecimal GOAL = new BigDecimal("0.005");

    /** How much longer everything may take on AWS, for the second look at what is billed by time. */
    static final int SLOWER = 10;

    private static final int GOAL_TASKS = 1_000;

    /** Whether the fast lane costs what it should; the durable lane has no goal. */
    boolean goalIsMet() {
        return costs.lane() != Lane.FAST
                || costs.task().times(GOAL_TASKS).usd(prices).compareTo(GOAL) <= 0;
    }

    /** What the tasks use. */
    Usage usage() {
        return costs.task().times((double) per.tasks());
    }

    /** What so many tasks of it cost. */
    BigDecimal usd(Usage task) {
        return task.times((double) per.tasks()).usd(prices);
    }

    Map<String, Object> json() {
        var json = new LinkedHashMap<String, Object>();
        json.put("lane", WorkLane.name(costs.lane()));
        json.put("tasks", per.tasks());
        json.put("measured_tasks", costs.tasks());
        json.putAll(usage().bill(prices).toJson(OptionalLong.empty()));
        json.put("usd_if_10_times_slower", usd(costs.task().slower(SLOWER)));
        json.put("goal_usd_per_1000_fast_tasks", GOAL);
        json.put("goal_met", goalIsMet());
        json.put(
                "otherwise",
                List.of(
                        other(),
                        chain(costs.chains().getFirst()),
                        chain(costs.chains().getLast())));
        json.put("extras", costs.extras().stream().map(this::extra).toList());
        monthly.ifPresent(month -> json.put("month", new MonthScreen(month, prices).json()));
        return json;
    }

    private Map<String, Object> other() {
        var other = costs.lane() == Lane.FAST ? Lane.DURABLE : Lane.FAST;
        return priced("lane", WorkLane.name(other), costs.otherLane().times((double) per.tasks()));
    }

    private Map<String, Object> chain(ChainCost chain) {
        var json = priced(
                "chain", chain.recorded() ? "recorded" : "bare", chain.task().times((double) per.tasks()));
        json.put("states_per_run", chain.states());
        return json;
    }

    private Map<String, Object> extra(Costs.Extra extra) {
        return priced("extra", extra.name(), extra.usage());
    }

    private Map<String, Object> priced(String kind, String name, Usage usage) {
        var json = new LinkedHashMap<String, Object>();
        json.put(kind, name);
        var bill = usage.bill(prices).toJson(OptionalLong.empty());
        bill.remove("prices");
        json.putAll(bill);
        return json;
    }
}
