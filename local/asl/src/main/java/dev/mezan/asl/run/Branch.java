package dev.mezan.asl.run;

import dev.mezan.asl.history.Entry;
import dev.mezan.asl.history.EventDetails;
import dev.mezan.asl.history.HistoryEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One path through states, on one thread: its variables, its last event, and the scope that may cut it short. A branch
 * sees the variables of what it is in as they were when it began, and what it assigns ends with it.
 *
 * <p>In an execution that was resumed a branch first goes over its {@link Trail}: what it records then is what was
 * recorded, and nothing is written twice.
 */
public final class Branch {
    private final Environment environment;
    private final CancelScope scope;
    private final Optional<Map<String, @Nullable Object>> mapItem;
    private final String path;
    private final Trail trail;
    private Map<String, @Nullable Object> variables;
    private long lastEvent;
    private Optional<Instant> lastGoneOver = Optional.empty();

    /** Where a branch is: a path of the execution, under a scope, perhaps in a Map's iteration. */
    private record Place(String path, CancelScope scope, Optional<Map<String, @Nullable Object>> mapItem) {}

    private Branch(Environment environment, Place place, Map<String, @Nullable Object> variables) {
        this.environment = environment;
        this.scope = place.scope();
        this.mapItem = place.mapItem();
        this.path = place.path();
        this.trail = environment.past().trail(path);
        this.variables = variables;
    }

    public static Branch root(Environment environment, CancelScope scope) {
        return new Branch(environment, new Place("", scope, Optional.empty()), Map.of());
    }

    /** A Parallel's branch, under a scope of its own. */
    Branch fork(CancelScope inner, int index) {
        return forkAt(new Place(innerPath(index), inner, mapItem));
    }

    /** A Map's iteration. */
    Branch iterate(CancelScope inner, int index, Map<String, @Nullable Object> item) {
        return forkAt(new Place(innerPath(index), inner, Optional.of(item)));
    }

    private String innerPath(int index) {
        return lastEvent + "." + index;
    }

    private Branch forkAt(Place place) {
        Branch fork = new Branch(environment, place, variables);
        fork.lastEvent = lastEvent;
        return fork;
    }

    public long record(Supplier<EventDetails> details) {
        return record(details, null);
    }

    /** Records an event, and beside it what a resumed execution must know. */
    long record(Supplier<EventDetails> details, @Nullable Object memo) {
        if (trail.isEmpty()) {
            lastGoneOver = Optional.empty();
            lastEvent = environment.recorder().record(new Recorder.Point(path, lastEvent), details, memo);
        } else {
            goOver(details.get().type());
        }
        return lastEvent;
    }

    private void goOver(String type) {
        Entry entry = trail.take();
        HistoryEvent event = entry.event()
                .filter(recorded -> recorded.type().equals(type))
                .orElseThrow(() -> new IllegalStateException("The execution "
                        + environment.context().executionArn()
                        + " can't be resumed: " + type + " follows event " + lastEvent + ", but its journal has "
                        + entry.event().map(HistoryEvent::type).orElse("a memo")));
        lastEvent = event.id();
        lastGoneOver = Optional.of(event.timestamp());
    }

    /** A value as it was when it was first computed, or else this one. */
    @Nullable
    Object remember(@Nullable Object computed) {
        if (trail.isEmpty()) {
            environment.recorder().note(path, computed);
            return computed;
        }
        return trail.take().memo();
    }

    /** The recorded event that comes next, in an execution that was resumed. */
    Optional<Entry> ahead() {
        return trail.ahead();
    }

    /** The same if it is of that type. */
    Optional<Entry> ahead(String type) {
        return trail.ahead().filter(entry -> entry.is(type));
    }

    /** Ends this branch as it ended before: because it was cut short. */
    void endIfCut(String type) throws Cancelled {
        if (ahead(type).isPresent()) {
            goOver(type);
            throw new Cancelled(new CancelScope.SiblingFailed());
        }
    }

    /** The recorded end of the latest state that ended on this path, with all variables as they were then. */
    Optional<Entry> skipToLastExit() {
        Optional<Entry> exit = Optional.empty();
        while (trail.hasExitAhead()) {
            Entry entry = trail.take();
            if (Trail.isExit(entry)) {
                HistoryEvent event = entry.event().orElseThrow();
                lastEvent = event.id();
                assign(event.details().assignedVariables());
                exit = Optional.of(entry);
            }
        }
        return exit;
    }

    /** How long ago the last event was, if it was recorded before this execution was resumed. */
    Duration sinceResumed() {
        return lastGoneOver
                .map(at -> Duration.between(at, environment.ports().time().instant()))
                .orElse(Duration.ZERO);
    }

    /** When the last event was: as recorded, or now. */
    Instant lastEventTime() {
        return lastGoneOver.orElseGet(environment.ports().time()::instant);
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
