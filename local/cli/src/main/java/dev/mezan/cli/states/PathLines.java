package dev.mezan.cli.states;

import dev.mezan.asl.history.EventDetails;
import dev.mezan.asl.history.HistoryEvent;
import dev.mezan.asl.json.Json;
import dev.mezan.cli.screen.Figures;
import dev.mezan.cli.screen.Screen;
import dev.mezan.cli.screen.TextWidth;
import dev.mezan.cli.states.chart.Chart;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Tells an execution's path as it goes, a line for each entry, result, failure and retry. */
final class PathLines implements Consumer<HistoryEvent> {
    private final Screen screen;
    private final Map<String, Integer> depths = new HashMap<>();
    private final Map<Long, HistoryEvent> failures = new HashMap<>();
    private final Map<Long, Where> places = new HashMap<>();

    /** Where an event happened: in which state, in which item of each Map around it, after how many retries. */
    private record Where(String state, List<String> items, int retries) {
        static final Where NOWHERE = new Where("", List.of(), 0);

        Where item(int depth, String index) {
            var more = new ArrayList<>(items.subList(0, Math.min(depth, items.size())));
            while (more.size() < depth) {
                more.add("");
            }
            more.add("[" + index + "]");
            return new Where(state, List.copyOf(more), 0);
        }
    }

    PathLines(Screen screen, Chart chart) {
        this.screen = screen;
        depth(chart, 0);
    }

    private void depth(Chart chart, int depth) {
        chart.nodes().forEach(node -> {
            depths.put(node.name(), depth);
            node.inside().forEach(flow -> depth(flow, depth + 1));
        });
    }

    @Override
    public void accept(HistoryEvent event) {
        var before = places.getOrDefault(event.previousEventId(), Where.NOWHERE);
        var fields = event.details().fields();
        places.put(event.id(), where(event, before));
        if (event.type().endsWith("StateEntered")) {
            entered(event, String.valueOf(fields.get("name")));
        } else if (event.type().endsWith("Scheduled")) {
            retried(event, before);
        } else if (fields.containsKey("error") && !event.type().startsWith("Execution")) {
            failures.put(event.id(), event);
            tell(before, screen.ink().bad("failed") + " " + failure(fields));
        } else if (event.type().endsWith("Succeeded")
                && fields.containsKey("output")
                && !event.type().startsWith("Ex")) {
            tell(before, screen.ink().good("result") + " " + Json.write(fields.get("output")));
        }
    }

    private Where where(HistoryEvent event, Where before) {
        var fields = event.details().fields();
        return switch (event.type()) {
            case "MapIterationStarted" ->
                before.item(depthOf(String.valueOf(fields.get("name"))), String.valueOf(fields.get("index")));
            case "TaskScheduled", "LambdaFunctionScheduled", "ActivityScheduled" ->
                new Where(
                        before.state,
                        before.items,
                        failures.containsKey(event.previousEventId()) ? before.retries + 1 : before.retries);
            default ->
                event.type().endsWith("StateEntered") ? within(String.valueOf(fields.get("name")), before) : before;
        };
    }

    private Where within(String state, Where before) {
        var items = before.items.subList(0, Math.min(before.items.size(), depthOf(state)));
        return new Where(state, List.copyOf(items), 0);
    }

    private void entered(HistoryEvent event, String state) {
        var where = places.getOrDefault(event.id(), Where.NOWHERE);
        var type = event.type().substring(0, event.type().length() - "StateEntered".length());
        var line = screen.ink().strong(state)
                + String.join("", where.items)
                + screen.ink().dim(" " + type);
        screen.out().println("  ".repeat(depthOf(state)) + line);
    }

    private void retried(HistoryEvent event, Where before) {
        Optional.ofNullable(failures.get(event.previousEventId())).ifPresent(failed -> {
            var delay = Figures.duration(Duration.between(failed.timestamp(), event.timestamp()));
            tell(before, screen.ink().warning("retry " + (before.retries + 1)) + " after " + delay);
        });
    }

    private void tell(Where where, String text) {
        // Branches and iterations run side by side, so what is told there says whose it is.
        var whose = depthOf(where.state) == 0 ? "" : where.state + String.join("", where.items) + ": ";
        var line = "  ".repeat(depthOf(where.state) + 1) + whose + text.replaceAll("\\s+", " ");
        // Escape sequences take no columns; a few characters of text are the price of not counting them.
        screen.out().println(TextWidth.cut(line, Math.max(40, screen.width())));
    }

    private static String failure(Map<String, @Nullable Object> fields) {
        var cause = EventDetails.text(fields, "cause");
        return fields.get("error") + (cause.isEmpty() ? "" : ": " + cause);
    }

    private int depthOf(String state) {
        return depths.getOrDefault(state, 0);
    }
}
