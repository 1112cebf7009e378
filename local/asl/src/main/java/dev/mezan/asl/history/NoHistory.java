package dev.mezan.asl.history;

/** Keeps nothing; the recorder knows it and makes no events for it. */
public enum NoHistory implements History {
    INSTANCE;

    @Override
    public void append(HistoryEvent event) {
        // Nothing is kept.
    }
}
