package dev.mezan.agents.order;

import dev.mezan.agents.order.book.Entry;
import dev.mezan.agents.order.book.EntryStore;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Entries in memory. */
final class MemoryEntries implements EntryStore {
    final Map<String, Entry> entries = new HashMap<>();

    @Override
    public Optional<Entry> find(Entry.Page page, String order) {
        return Optional.ofNullable(entries.get(page + order));
    }

    @Override
    public boolean replace(Optional<Entry> before, Entry after) {
        if (!find(after.page(), after.order()).equals(before)) {
            return false;
        }
        entries.put(after.page() + after.order(), after);
        return true;
    }
}
