package dev.mezan.runtime.states;

import dev.mezan.asl.history.Entry;
import dev.mezan.asl.history.HistoryEvent;
import dev.mezan.asl.history.Journal;
import java.util.ArrayList;
import java.util.List;

/** The events of one Standard execution, and what they cost; the engine ends an execution after 25,000 of them. */
public final class HistoryLog implements Journal {
    private final ExecutionRecords.Of records;
    private final List<Entry> entries = new ArrayList<>();
    private int events;
    private int entered;
    private int enteredTasks;
    private int scheduled;
    private int billed;

    public HistoryLog(ExecutionRecords.Of records) {
        this.records = records;
    }

    /** Takes what happened before the suite was started. */
    public synchronized void restore(List<Entry> before) {
        before.forEach(this::count);
        entries.addAll(before);
        billed = transitions();
    }

    @Override
    public synchronized void append(Entry entry) {
        count(entry);
        entries.add(entry);
        records.happened(entry);
    }

    @Override
    public void settle() throws InterruptedException {
        records.settle();
    }

    private void count(Entry entry) {
        entry.event().map(HistoryEvent::type).ifPresent(type -> {
            events++;
            if (type.endsWith("StateEntered")) {
                entered++;
                enteredTasks += type.equals("TaskStateEntered") ? 1 : 0;
            } else if (type.endsWith("Scheduled")) {
                scheduled++;
            }
        });
    }

    /** All events so far, which are safe when they are given. */
    public List<HistoryEvent> events() {
        try {
            settle();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return entries().stream().flatMap(entry -> entry.event().stream()).toList();
    }

    public synchronized List<Entry> entries() {
        return List.copyOf(entries);
    }

    synchronized int size() {
        return events;
    }

    /** The transitions that are to be billed now: each state that was entered, and each retry of a task. */
    public synchronized int bill() {
        int unbilled = transitions() - billed;
        billed += unbilled;
        return unbilled;
    }

    /** Each state that was entered, and each retry of a task. */
    private int transitions() {
        return entered + Math.max(0, scheduled - enteredTasks);
    }
}
