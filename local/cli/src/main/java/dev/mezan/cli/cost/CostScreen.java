package dev.mezan.cli.cost;

import dev.mezan.cli.cost.work.Costs.ChainCost;
import dev.mezan.cli.cost.work.Costs.Extra;
import dev.mezan.cli.cost.work.Usage;
import dev.mezan.cli.screen.Figures;
import dev.mezan.cli.screen.Paragraph;
import dev.mezan.cli.screen.Screen;
import dev.mezan.cli.screen.TextTable;
import dev.mezan.core.workflow.Lane;
import dev.mezan.runtime.meter.Bill;
import dev.mezan.runtime.meter.Unit;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A report as people read it.
 *
 * @param report what it says
 * @param screen where it is read
 */
record CostScreen(CostReport report, Screen screen) {
    List<String> lines() {
        var lines = new ArrayList<String>();
        lines.addAll(text(title()));
        lines.add("");
        lines.addAll(table(List.of("service", "unit", units(), "price", "dollars", "source"), items(), "source"));
        lines.add("");
        lines.addAll(text(total()));
        lines.addAll(text(scope()));
        lines.add("");
        lines.addAll(table(List.of("the same work", "dollars", "times", "by"), others(), "by"));
        lines.addAll(text(byHand()));
        lines.add("");
        lines.addAll(table(List.of("one", "dollars for 1,000", "units", "measured"), extras(), "measured"));
        lines.addAll(text("There is no cache that spares the call of an agent that is well: kept results answer for"
                + " agents that fail."));
        report.monthly().ifPresent(month -> {
            lines.add("");
            lines.addAll(new MonthScreen(month, report.prices()).lines(screen.width(), screen.ink()));
        });
        return lines;
    }

    private String title() {
        return "What AWS would bill for %s in the %s lane: %s, on %s, at its list prices of %s, no free tier counted."
                        .formatted(
                                Figures.count(report.per().tasks(), "task"),
                                WorkLane.name(report.costs().lane()),
                                report.prices().region(),
                                report.prices().architecture(),
                                report.prices().date())
                + " Metered: " + Figures.count(report.costs().runs(), "run")
                + " of 1 + 10 + 1 tasks, each taking and giving about 500 bytes.";
    }

    private List<List<String>> items() {
        return report.usage().bill(report.prices()).items().stream()
                .map(this::item)
                .toList();
    }

    private List<String> item(Bill.Item item) {
        var quote = report.prices().quote(item.unit());
        return List.of(
                item.unit().service(),
                item.unit().title(),
                quantity(item.quantity()),
                quote.text(),
                dollars(item.usd()),
                quote.source().getHost() + quote.source().getPath());
    }

    private String total() {
        var usd = report.usd(report.costs().task());
        var total = "Total " + dollars(usd) + ".";
        if (report.costs().lane() != Lane.FAST) {
            return total + " The goal is the fast lane's.";
        }
        return total + " Goal: at most " + dollars(CostReport.GOAL) + " for 1,000 tasks, "
                + (report.goalIsMet()
                        ? screen.ink().good("reached")
                        : screen.ink().bad("missed"))
                + ". If everything took " + CostReport.SLOWER + " times as long: "
                + dollars(report.usd(report.costs().task().slower(CostReport.SLOWER))) + ".";
    }

    private String scope() {
        var second = report.prices().quote(Unit.LAMBDA_GB_SECOND).usd().toPlainString();
        return "It is all that the platform uses, and one call of an agent for each task, which answers at once. What"
                + " your agents compute comes on top: $" + second + " for each GB-second. Times are those of this"
                + " machine, in one process.";
    }

    private List<List<String>> others() {
        var rows = new ArrayList<List<String>>();
        var other = report.costs().lane() == Lane.FAST ? Lane.DURABLE : Lane.FAST;
        rows.add(
                other("the " + WorkLane.name(other) + " lane", report.costs().otherLane(), "MEZAN, the same workflow"));
        report.costs().chains().forEach(chain -> rows.add(chain(chain)));
        return rows;
    }

    private List<String> chain(ChainCost chain) {
        return other(
                "Standard states by hand" + (chain.recorded() ? ", recorded" : ""),
                chain.task(),
                chain.states() + " states entered in a run's history");
    }

    private static String byHand() {
        return "By hand: one state machine, a Task state for each task, with retries and a catch; nothing is recorded."
                + " Recorded: and a DynamoDB state before and after each task, so that one sees how far a run is.";
    }

    private List<String> other(String name, Usage task, String what) {
        var usd = report.usd(task);
        var times = usd.doubleValue() / report.usd(report.costs().task()).doubleValue();
        return List.of(name, dollars(usd), String.format(Locale.ROOT, "%.1f", times), what);
    }

    private List<List<String>> extras() {
        return report.costs().extras().stream().map(this::extra).toList();
    }

    private List<String> extra(Extra extra) {
        var units = extra.usage().bill(report.prices()).items().stream()
                .filter(item -> item.unit() != Unit.LOG_GB)
                .map(item -> quantity(item.quantity()) + " " + item.unit().title())
                .toList();
        return List.of(
                extra.what(),
                dollars(extra.usage().times(1000).usd(report.prices())),
                String.join(", ", units),
                extra.how());
    }

    private String units() {
        return String.format(Locale.ROOT, "per %,d tasks", report.per().tasks());
    }

    private List<String> table(List<String> titles, List<List<String>> rows, String lesser) {
        return new TextTable(titles, rows).named(lesser).lines(screen.width(), screen.ink());
    }

    private List<String> text(String text) {
        return Paragraph.lines(text, Math.min(screen.width(), 110));
    }

    private static String dollars(BigDecimal usd) {
        return usd.signum() == 0 ? "$0" : Figures.dollars(usd.doubleValue());
    }

    static String quantity(BigDecimal quantity) {
        var value = quantity.doubleValue();
        return Math.abs(value) >= 100
                ? String.format(Locale.ROOT, "%,.0f", value)
                : quantity.round(new MathContext(3)).stripTrailingZeros().toPlainString();
    }
}
