package dev.mezan.agents.order.book;

import java.util.Optional;

/** Where entries are kept; a port. What it gives is never older than the last change that was made. */
public interface EntryStore {
    /** An order's entry; empty if there never was one. */
    Optional<Entry> find(Entry.Page page, String order);

    /** Puts an entry in the place of what was before, if that is still there; says whether it did. */
    boolean replace(Optional<Entry> before, Entry after);
}
