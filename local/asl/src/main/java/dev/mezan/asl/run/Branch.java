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
    private long lastRecorded;
    private Optional<String> openState = Optional.empty();
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

    /** A Map's iteration, which begins because of an event of another one or of the Map. */
    Branch iterate(CancelScope inner, int index, Map<String, @Nullable Object> item, long after) {
        Branch iteration = forkAt(new Place(innerPath(index), inner, Optional.of(item)));
        iteration.lastEvent = after;
        return iteration;
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
        lastEvent = write(lastEvent, details, memo);
        return lastEvent;
    }

    /** Records an event that is passed by: what comes next on this path follows what this one followed. */
    void recordAside(Supplier<EventDetails> details) {
        recordAside(lastEvent, details);
    }

    /** The same of an event that another path's event brought about, or none at all. */
    public void recordAside(long previous, Supplier<EventDetails> details) {
        write(previous, details, null);
    }

    private long write(long previous, Supplier<EventDetails> details, @Nullable Object memo) {
        if (trail.isEmpty()) {
            lastGoneOver = Optional.empty();
            lastRecorded = environment.recorder().record(new Recorder.Point(path, previous), details, memo);
        } else {
            lastRecorded = goOver(details.get().type());
        }
        return lastRecorded;
    }

    private long goOver(String type) {
        Entry entry = trail.take();
        HistoryEvent event = entry.event()
                .filter(recorded -> recorded.type().equals(type))
                .orElseThrow(() -> new IllegalStateException("The execution "
                        + environment.context().executionArn()
                        + " can't be resumed: " + type + " follows event " + lastEvent + ", but its journal has "
                        + entry.event().map(HistoryEvent::type).orElse("a memo")));
        lastGoneOver = Optional.of(event.timestamp());
        return event.id();
    }

    /** Goes on from an event of another path. */
    void follow(long event) {
        lastEvent = event;
        lastRecorded = event;
    }

    /** Goes on from the last event, even if it is one that is passed by. */
    public void followAll() {
        lastEvent = Math.max(lastEvent, lastRecorded);
    }

    /** What the next event follows. */
    long lastEvent() {
        return lastEvent;
    }

    /** The last event, even if it is one that is passed by. */
    long lastRecorded() {
        return Math.max(lastEvent, lastRecorded);
    }

    /** A state was entered. */
    void open(String stateType) {
        openState = Optional.of(stateType);
    }

    /** It was left. */
    void close() {
        openState = Optional.empty();
    }

    /** The type of the state that was entered and not left. */
    Optional<String> openState() {
        return openState;
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
    void endIfCut() throws Cancelled {
        Optional<Long> after = cutAfter();
        if (after.isPresent()) {
            throw new Cancelled(new CancelScope.SiblingFailed(after.get()));
        }
    }

    /** After which event this branch is recorded to have been cut short, if it was and that comes next. */
    Optional<Long> cutAfter() {
        return ahead().flatMap(Entry::event)
                .filter(event -> event.type().endsWith("Aborted"))
                .map(HistoryEvent::previousEventId);
    }

    /** The recorded end of the latest state that ended on this path, with all variables as they were then. */
    Optional<Entry> skipToLastExit() {
        Optional<Entry> exit = Optional.empty();
        while (trail.hasExitAhead()) {
            Entry entry = trail.take();
            if (Trail.isExit(entry)) {
                HistoryEvent event = entry.event().orElseThrow();
                follow(event.id());
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
