package dev.mezan.runtime.states.journal;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a log held when it was opened. */
public final class LogContents {
    private final Map<Long, Remembered<LogRecord.Begun>> executions = new LinkedHashMap<>();
    private final Map<Long, Remembered<LogRecord.ChildBegun>> children = new LinkedHashMap<>();
    private final Map<String, String> definitions = new HashMap<>();
    private long last;

    void add(LogRecord record) {
        last = Math.max(last, record.execution());
        switch (record) {
            case LogRecord.Known(String hash, String definition) -> definitions.put(hash, definition);
            case LogRecord.Begun begun -> executions.put(begun.execution(), new Remembered<>(begun));
            case LogRecord.ChildBegun begun -> children.put(begun.execution(), new Remembered<>(begun));
            case LogRecord other -> addToOne(other);
        }
    }

    /** A record of an execution that a compaction has dropped is of no use to anybody. */
    private void addToOne(LogRecord record) {
        Optional.ofNullable(executions.get(record.execution())).ifPresent(some -> some.add(record));
        Optional.ofNullable(children.get(record.execution())).ifPresent(some -> some.add(record));
    }

    /** All executions but children, in the order of their beginning. */
    public Collection<Remembered<LogRecord.Begun>> executions() {
        return executions.values();
    }

    /** The children of map runs. */
    public Collection<Remembered<LogRecord.ChildBegun>> children() {
        return children.values();
    }

    /** The definition with a hash; empty if the log has none such. */
    public Optional<String> definition(String hash) {
        return Optional.ofNullable(definitions.get(hash));
    }

    /** Forgets other definitions, and tells whether there were any. */
    boolean retainDefinitions(Set<String> used) {
        return definitions.keySet().retainAll(used);
    }

    /** The highest number of an execution, 0 if there is none. */
    public long last() {
        return last;
    }
}
