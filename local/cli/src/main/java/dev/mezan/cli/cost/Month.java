package dev.mezan.cli.cost;

import dev.mezan.aws.RunsTable;
import dev.mezan.catalog.Catalog;
import dev.mezan.catalog.ScheduleSpec;
import dev.mezan.cli.cost.work.Costs;
import dev.mezan.cli.cost.work.Usage;
import dev.mezan.cli.screen.Figures;
import dev.mezan.runtime.meter.Prices;
import dev.mezan.runtime.meter.Unit;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * A month of so many tasks, and what stands there when nobody uses it.
 *
 * @param tasks how many tasks
 * @param costs what a task costs
 * @param catalog what is deployed
 */
record Month(long tasks, Costs costs, Catalog catalog) {
    /** 730 hours, as AWS reckons a month. */
    private static final Duration LENGTH = Duration.ofHours(730);

    /** Lambda asks a queue with five long polls at once, and no fewer where a maximum concurrency is set. */
    private static final int POLLS_AT_ONCE = 5;

    private static final Duration POLL = Duration.ofSeconds(20);
    private static final double SCHEDULED_SECONDS = 0.1;
    private static final double RUN_TASKS = 12;

    /** X-Ray's default rule records one run a second and 5 % of the others. */
    private static final double SAMPLED = 0.05;

    private static final double GB = 1L << 30;

    /**
     * A line of the month's bill.
     *
     * @param what what it is, for people
     * @param usage how much of it
     * @param idle whether it stands there however little is done
     */
    record Line(String what, Usage usage, boolean idle) {
        BigDecimal usd(Prices prices) {
            return usage.usd(prices);
        }
    }

    List<Line> lines() {
        var lines = new ArrayList<Line>();
        lines.add(new Line("the tasks", costs.task().times((double) tasks), false));
        lines.add(new Line("X-Ray, at its default sampling", of(Unit.TRACE, traces()), false));
        lines.add(new Line(
                "runs kept for %d days".formatted(RunsTable.KEPT.toDays()), of(Unit.TABLE_GB_MONTH, kept()), false));
        lines.add(new Line(
                "Lambda asking %d empty queues".formatted(catalog.eventSources().size()),
                of(Unit.SQS_REQUEST, polls()),
                true));
        lines.add(new Line(Figures.count(catalog.schedules().size(), "schedule"), schedules(), true));
        lines.add(new Line(
                "the alarm on %d dead letter queues".formatted(catalog.queues().size()),
                of(Unit.ALARM_MONTH, catalog.queues().size()),
                true));
        return lines;
    }

    /** The sum of the lines, or of those that stand there when nobody uses it. */
    BigDecimal usd(Prices prices, boolean onlyIdle) {
        return lines().stream()
                .filter(line -> line.idle() || !onlyIdle)
                .map(line -> line.usd(prices))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private double traces() {
        var runs = tasks / RUN_TASKS;
        var reserved = Math.min(runs, (double) LENGTH.toSeconds());
        return reserved + (runs - reserved) * SAMPLED;
    }

    private double kept() {
        var months = (double) RunsTable.KEPT.toHours() / LENGTH.toHours();
        return tasks * costs.bytes() * months / GB;
    }

    private double polls() {
        return (double) catalog.eventSources().size() * POLLS_AT_ONCE * LENGTH.toSeconds() / POLL.toSeconds();
    }

    private Usage schedules() {
        return catalog.schedules().stream().map(this::schedule).reduce(Usage.NONE, Usage::plus);
    }

    private Usage schedule(ScheduleSpec schedule) {
        var times = (double) LENGTH.toSeconds() / schedule.every().toSeconds();
        var memory = catalog.functions().stream()
                .filter(function -> function.name().equals(schedule.function()))
                .mapToInt(function -> function.memoryMb())
                .sum();
        var quantities = new EnumMap<Unit, Double>(Unit.class);
        quantities.put(Unit.SCHEDULE_INVOCATION, times);
        quantities.put(Unit.LAMBDA_REQUEST, times);
        quantities.put(Unit.LAMBDA_GB_SECOND, times * SCHEDULED_SECONDS * memory / 1024);
        return new Usage(quantities);
    }

    private static Usage of(Unit unit, double quantity) {
        return new Usage(Map.of(unit, quantity));
    }
}
