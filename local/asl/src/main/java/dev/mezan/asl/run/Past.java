package dev.mezan.asl.run;

import dev.mezan.asl.history.Entry;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What an execution had done before it was resumed, path by path. */
public final class Past {
    private final Map<String, ArrayDeque<Entry>> paths = new HashMap<>();
    private long lastEvent;

    /** The past of these entries, in their order; none for an execution that begins. */
    public Past(List<Entry> entries) {
        for (Entry entry : entries) {
            paths.computeIfAbsent(entry.path(), path -> new ArrayDeque<>()).add(entry);
            entry.event().ifPresent(event -> lastEvent = Math.max(lastEvent, event.id()));
        }
    }

    /** The number of the last event, 0 if there was none. */
    long lastEvent() {
        return lastEvent;
    }

    /** The entries of a path, which go to who asks first. */
    synchronized Trail trail(String path) {
        ArrayDeque<Entry> entries = paths.remove(path);
        return entries == null ? Trail.NONE : new Trail(entries);
    }
}
