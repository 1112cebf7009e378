package dev.mezan.asl.junit;

import dev.mezan.asl.history.Entry;
import dev.mezan.asl.history.HistoryEvent;
import dev.mezan.asl.json.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A history as text that is the same for each run: one event a line, branches one after the other. */
final class HistorySnapshot {
    private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    private final Map<String, List<HistoryEvent>> paths = new HashMap<>();
    private final Map<String, List<String>> within = new HashMap<>();
    private final List<String> lines = new ArrayList<>();
    private final Instant start;

    private HistorySnapshot(List<Entry> entries, Instant start) {
        this.start = start;
        entries.forEach(entry -> entry.event().ifPresent(event -> add(entry.path(), event)));
    }

    private void add(String path, HistoryEvent event) {
        List<HistoryEvent> events = paths.computeIfAbsent(path, key -> new ArrayList<>());
        if (events.isEmpty() && !path.isEmpty()) {
            within.computeIfAbsent(path.substring(0, path.indexOf('.')), began -> new ArrayList<>())
                    .add(path);
        }
        events.add(event);
    }

    /** Iterations by their index, branches by the names of their first states. */
    private List<String> within(long began) {
        return within.getOrDefault(String.valueOf(began), List.of()).stream()
                .sorted(Comparator.comparingInt(this::index)
                        .thenComparing(this::name)
                        .thenComparing(path -> path))
                .toList();
    }

    private int index(String path) {
        return field(path, "index") instanceof Number index ? index.intValue() : 0;
    }

    private String name(String path) {
        return String.valueOf(field(path, "name"));
    }

    private @Nullable Object field(String path, String name) {
        return Objects.requireNonNull(paths.get(path))
                .getFirst()
                .details()
                .fields()
                .get(name);
    }

    static String of(List<Entry> entries) {
        Optional<HistoryEvent> first =
                entries.stream().flatMap(entry -> entry.event().stream()).findFirst();
        if (first.isEmpty()) {
            return "[]\n";
        }
        HistorySnapshot snapshot = new HistorySnapshot(entries, first.get().timestamp());
        snapshot.order("", 0);
        return sameIds("[\n" + String.join(",\n", snapshot.lines) + "\n]\n");
    }

    /** A path's events, those of its branches and iterations after what began them. */
    private void order(String path, int before) {
        int previous = before;
        for (HistoryEvent event : paths.getOrDefault(path, List.of())) {
            lines.add(line(event, previous));
            previous = lines.size();
            for (String inner : within(event.id())) {
                order(inner, previous);
            }
        }
    }

    /** An event by its number here, after the one before it on its path. */
    private String line(HistoryEvent event, int previous) {
        Map<String, @Nullable Object> line = new LinkedHashMap<>();
        line.put("id", lines.size() + 1);
        line.put("previous", previous);
        line.put("after", Duration.between(start, event.timestamp()).toString());
        line.put("type", event.type());
        line.putAll(event.details().fields());
        return "  " + Json.write(line);
    }

    private static String sameIds(String text) {
        Map<String, String> names = new HashMap<>();
        return UUID.matcher(text)
                .replaceAll(found -> names.computeIfAbsent(found.group(), id -> "uuid-" + (names.size() + 1)));
    }
}
