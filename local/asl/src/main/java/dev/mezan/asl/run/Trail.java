package dev.mezan.asl.run;

import dev.mezan.asl.history.Entry;
import java.util.ArrayDeque;
import java.util.Optional;

/** The recorded entries of one path that a resumed execution has not gone over yet. */
final class Trail {
    static final Trail NONE = new Trail(new ArrayDeque<>(0));

    private final ArrayDeque<Entry> entries;
    private long exits;

    Trail(ArrayDeque<Entry> entries) {
        this.entries = entries;
        this.exits = entries.stream().filter(Trail::isExit).count();
    }

    boolean isEmpty() {
        return entries.isEmpty();
    }

    Optional<Entry> ahead() {
        return Optional.ofNullable(entries.peek());
    }

    /** Goes over the next entry, which must be there. */
    Entry take() {
        Entry entry = entries.remove();
        exits -= isExit(entry) ? 1 : 0;
        return entry;
    }

    /** Whether a state ended further on, so that nothing before that end needs to be done again. */
    boolean hasExitAhead() {
        return exits > 0;
    }

    static boolean isExit(Entry entry) {
        return entry.event().isPresent() && entry.event().get().type().endsWith("StateExited");
    }
}
