package dev.mezan.cli.states.chart;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A few words on what a state does. */
final class Wording {
    private Wording() {}

    static String detail(Map<?, ?> state) {
        return switch (String.valueOf(state.get("Type"))) {
            case "Task" -> task(state);
            case "Wait" -> waiting(state);
            case "Map" -> distributed(state) ? "for each item, distributed" : "for each item";
            case "Parallel" -> "all at once";
            case "Fail" -> state.get("Error") instanceof String error ? plain(error) : "";
            default -> "";
        };
    }

    /** The errors that a catcher takes. */
    static String errors(@Nullable Object errorEquals) {
        return errorEquals instanceof List<?> names
                ? names.stream().map(String::valueOf).collect(Collectors.joining(", "))
                : "";
    }

    /** A JSONata expression without its braces; any other text as it is. */
    static String plain(String text) {
        return text.startsWith("{%") && text.endsWith("%}") && text.length() >= 4
                ? text.substring(2, text.length() - 2).strip()
                : text;
    }

    private static String task(Map<?, ?> state) {
        var resource = String.valueOf(state.get("Resource"));
        var parts = resource.split(":", 7);
        if (parts.length < 7) {
            return resource;
        }
        var integration = parts[2].equals("states") && !parts[5].equals("activity");
        var called = called(state);
        return (integration ? parts[5] + ":" + parts[6] : parts[2] + " " + parts[6])
                + (called.isEmpty() ? "" : " " + called);
    }

    /** The function that a Lambda integration calls, where that is no expression. */
    private static String called(Map<?, ?> state) {
        var arguments = state.get("Arguments") instanceof Map<?, ?> given ? given : state.get("Parameters");
        return arguments instanceof Map<?, ?> fields
                        && fields.get("FunctionName") instanceof String name
                        && !name.startsWith("{%")
                ? name.substring(name.lastIndexOf(':') + 1)
                : "";
    }

    private static String waiting(Map<?, ?> state) {
        if (state.get("Seconds") instanceof Number seconds) {
            return seconds + " s";
        }
        for (var field : List.of("Seconds", "SecondsPath", "Timestamp", "TimestampPath")) {
            if (state.get(field) instanceof String text) {
                return (field.startsWith("Timestamp") ? "until " : "")
                        + plain(text)
                        + (field.startsWith("Seconds") ? " s" : "");
            }
        }
        return "";
    }

    private static boolean distributed(Map<?, ?> state) {
        return state.get("ItemProcessor") instanceof Map<?, ?> processor
                && processor.get("ProcessorConfig") instanceof Map<?, ?> config
                && "DISTRIBUTED".equals(config.get("Mode"));
    }
}
