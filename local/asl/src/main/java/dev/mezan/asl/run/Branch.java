package dev.mezan.asl.run;

import dev.mezan.asl.history.EventDetails;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One path through states, on one thread: its variables, its last event, and the scope that may cut it short. A branch
 * sees the variables of what it is in as they were when it began, and what it assigns ends with it.
 */
public final class Branch {
    private final Environment environment;
    private final CancelScope scope;
    private final Optional<Map<String, @Nullable Object>> mapItem;
    private Map<String, @Nullable Object> variables;
    private long lastEvent;

    private Branch(
            Environment environment,
            CancelScope scope,
            Map<String, @Nullable Object> variables,
            Optional<Map<String, @Nullable Object>> mapItem) {
        this.environment = environment;
        this.scope = scope;
        this.variables = variables;
        this.mapItem = mapItem;
    }

    public static Branch root(Environment environment, CancelScope scope) {
        return new Branch(environment, scope, Map.of(), Optional.empty());
    }

    /** A branch within this one, under a scope of its own. */
    Branch fork(CancelScope inner) {
        return forkAt(inner, mapItem);
    }

    /** A Map's iteration. */
    Branch iterate(CancelScope inner, Map<String, @Nullable Object> item) {
        return forkAt(inner, Optional.of(item));
    }

    private Branch forkAt(CancelScope inner, Optional<Map<String, @Nullable Object>> item) {
        Branch fork = new Branch(environment, inner, variables, item);
        fork.lastEvent = lastEvent;
        return fork;
    }

    public long record(Supplier<EventDetails> details) {
        lastEvent = environment.recorder().record(lastEvent, details);
        return lastEvent;
    }

    /** Variables take effect when their state ends. */
    void assign(Map<String, @Nullable Object> assigned) {
        if (!assigned.isEmpty()) {
            Map<String, @Nullable Object> changed = new HashMap<>(variables);
            changed.putAll(assigned);
            variables = changed;
        }
    }

    Environment environment() {
        return environment;
    }

    CancelScope scope() {
        return scope;
    }

    Map<String, @Nullable Object> variables() {
        return variables;
    }

    Optional<Map<String, @Nullable Object>> mapItem() {
        return mapItem;
    }
}
