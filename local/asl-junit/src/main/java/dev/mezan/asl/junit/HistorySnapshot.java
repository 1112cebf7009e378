package dev.mezan.asl.junit;

import dev.mezan.asl.history.HistoryEvent;
import dev.mezan.asl.json.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A history as text that is the same for each run: one event a line, branches one after the other. */
final class HistorySnapshot {
    private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    private final Map<Long, List<HistoryEvent>> followers = new HashMap<>();
    private final Map<Long, Integer> numbers = new HashMap<>();
    private final List<HistoryEvent> ordered = new ArrayList<>();

    private HistorySnapshot(List<HistoryEvent> events) {
        events.forEach(event -> followers
                .computeIfAbsent(event.previousEventId(), id -> new ArrayList<>())
                .add(event));
        followers
                .values()
                .forEach(list -> list.sort(Comparator.comparingInt(HistorySnapshot::rank)
                        .thenComparingInt(HistorySnapshot::index)
                        .thenComparing(HistorySnapshot::name)
                        .thenComparingLong(HistoryEvent::id)));
    }

    static String of(List<HistoryEvent> events) {
        if (events.isEmpty()) {
            return "[]\n";
        }
        HistorySnapshot snapshot = new HistorySnapshot(events);
        snapshot.order();
        return snapshot.text(events.getFirst().timestamp());
    }

    /** Branches and iterations first, then what comes of them all. */
    private static int rank(HistoryEvent event) {
        return event.type().endsWith("StateEntered") || event.type().equals("MapIterationStarted") ? 0 : 1;
    }

    private static int index(HistoryEvent event) {
        return event.details().fields().get("index") instanceof Number index ? index.intValue() : 0;
    }

    private static String name(HistoryEvent event) {
        return String.valueOf(event.details().fields().get("name"));
    }

    /** Depth first, without recursion: a path is as long as its history. */
    private void order() {
        Deque<HistoryEvent> pending = new ArrayDeque<>(followers.getOrDefault(0L, List.of()));
        while (!pending.isEmpty()) {
            HistoryEvent event = pending.pop();
            add(event);
            followers.getOrDefault(event.id(), List.of()).reversed().forEach(pending::push);
        }
    }

    private void add(HistoryEvent event) {
        ordered.add(event);
        numbers.put(event.id(), ordered.size());
    }

    private String text(Instant start) {
        List<String> lines = ordered.stream().map(event -> line(event, start)).toList();
        return sameIds("[\n" + String.join(",\n", lines) + "\n]\n");
    }

    private String line(HistoryEvent event, Instant start) {
        Map<String, @Nullable Object> line = new LinkedHashMap<>();
        line.put("id", numbers.get(event.id()));
        line.put("previous", numbers.getOrDefault(event.previousEventId(), 0));
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
