package dev.mezan.runtime.states.journal;

import dev.mezan.asl.history.Entry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a log says of one execution; {@code B} is how it began. */
public final class Remembered<B extends LogRecord> {
    private final B begun;
    private final List<Entry> entries = new ArrayList<>();
    private final Map<String, LogRecord.Answered> answers = new HashMap<>();
    private Optional<LogRecord.Stopped> stopped = Optional.empty();
    private Optional<LogRecord.Ended> ended = Optional.empty();
    private Optional<LogRecord.Redriven> redriven = Optional.empty();

    Remembered(B begun) {
        this.begun = begun;
    }

    void add(LogRecord record) {
        switch (record) {
            case LogRecord.Known known ->
                throw new IllegalArgumentException("a definition is of no execution: " + known);
            case LogRecord.Begun again -> throw new IllegalArgumentException(again.arn() + " began twice");
            case LogRecord.ChildBegun again -> throw new IllegalArgumentException(again.arn() + " began twice");
            case LogRecord.Happened happened -> entries.add(happened.entry());
            case LogRecord.Stopped stop -> stopped = Optional.of(stop);
            case LogRecord.Ended end -> ended = Optional.of(end);
            case LogRecord.Answered answer -> answers.put(answer.token(), answer);
            case LogRecord.Redriven again -> {
                redriven = Optional.of(again);
                ended = Optional.empty();
                stopped = Optional.empty();
            }
        }
    }

    /** How it began. */
    public B begun() {
        return begun;
    }

    /** What happened, in order. */
    public List<Entry> entries() {
        return List.copyOf(entries);
    }

    /** The answers to its task tokens, used or not. */
    public Map<String, LogRecord.Answered> answers() {
        return Map.copyOf(answers);
    }

    /** Who asked it to stop, if someone did. */
    public Optional<LogRecord.Stopped> stopped() {
        return stopped;
    }

    /** How it ended, if it has. */
    public Optional<LogRecord.Ended> ended() {
        return ended;
    }

    /** The latest redrive, if there was one. */
    public Optional<LogRecord.Redriven> redriven() {
        return redriven;
    }
}
