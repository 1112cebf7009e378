package dev.mezan.asl.history;

/** Hands on events and forgets the rest. */
record HistoryOnly(History history) implements Journal {
    @Override
    public void append(Entry entry) {
        entry.event().ifPresent(history::append);
    }

    @Override
    public void settle() {
        // A history promises nothing.
    }
}
