package dev.mezan.asl.history;

/** Receives the events of one execution, in order, one at a time. */
public interface History {
    /** Keeps an event. The execution waits for this to return. */
    void append(HistoryEvent event);

    /** A history that costs nothing, since its events are never made. */
    static History none() {
        return NoHistory.INSTANCE;
    }
}
