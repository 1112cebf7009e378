package dev.mezan.asl.history;

/** Where an execution that may be resumed keeps what happens; with all of its entries it goes on where it was. */
public interface Journal {
    /** Keeps an entry; called in order, one at a time. Need not wait for the disk. */
    void append(Entry entry);

    /** Waits until all that was appended is safe; called before a task's work begins. */
    void settle() throws InterruptedException;

    /** A journal that only tells a history of the events. */
    static Journal to(History history) {
        return new HistoryOnly(history);
    }
}
