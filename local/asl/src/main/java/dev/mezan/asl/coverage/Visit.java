package dev.mezan.asl.coverage;

import dev.mezan.asl.history.HistoryEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A stay in one state, as a history tells it: from its entry to its exit, with the attempts between. */
public final class Visit {
    private final HistoryEvent entered;
    private final Optional<Visit> within;
    private final Map<String, @Nullable Object> variables;
    private final List<HistoryEvent> events = new ArrayList<>();
    private final List<Visit> inner = new ArrayList<>();
    private Optional<HistoryEvent> exited = Optional.empty();
    private Optional<String> next = Optional.empty();

    Visit(HistoryEvent entered, Optional<Visit> within, Map<String, @Nullable Object> variables) {
        this.entered = entered;
        this.within = within;
        this.variables = variables;
        within.ifPresent(outer -> outer.inner.add(this));
    }

    /** The state's name. */
    public String state() {
        return EventFields.text(entered, "name");
    }

    /** The state's type, such as {@code Task}. */
    public String type() {
        return entered.type().substring(0, entered.type().length() - "StateEntered".length());
    }

    /** The event of its entry. */
    public HistoryEvent entered() {
        return entered;
    }

    /** The event of its exit; empty when the state failed or was cut short. */
    public Optional<HistoryEvent> exited() {
        return exited;
    }

    /** The state that came next on the same path; empty when it was the last. */
    public Optional<String> next() {
        return next;
    }

    /** The visit of the Map or Parallel around it. */
    public Optional<Visit> within() {
        return within;
    }

    /** The visits of its branches or iterations. */
    public List<Visit> inner() {
        return List.copyOf(inner);
    }

    /** The events of its own between entry and exit, not those of branches and iterations. */
    public List<HistoryEvent> events() {
        return List.copyOf(events);
    }

    /** The event of that number in the visits of its branches or iterations, or within those. */
    Optional<HistoryEvent> inside(long id) {
        for (Visit visit : inner) {
            Optional<HistoryEvent> found = Stream.concat(Stream.of(visit.entered), visit.events.stream())
                    .filter(event -> event.id() == id)
                    .findFirst()
                    .or(() -> visit.inside(id));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** Whether it is a Map or Parallel that failed for good. */
    boolean isOver() {
        return lastEvent().filter(event -> event.type().endsWith("StateFailed")).isPresent();
    }

    Optional<HistoryEvent> lastEvent() {
        return events.isEmpty() ? Optional.empty() : Optional.of(events.getLast());
    }

    /** The variables that it saw on entry. */
    public Map<String, @Nullable Object> variables() {
        return variables;
    }

    /** How long it waited before each of its retries. */
    public List<Duration> retryDelays() {
        return Attempts.of(this).stream()
                .flatMap(attempt -> attempt.retriedAfter().stream())
                .toList();
    }

    void add(HistoryEvent event) {
        events.add(event);
    }

    void exit(HistoryEvent event) {
        exited = Optional.of(event);
    }

    void leadTo(String state) {
        next = Optional.of(state);
    }

    /** The variables after its exit. */
    Map<String, @Nullable Object> variablesAfter() {
        Map<String, @Nullable Object> after = new LinkedHashMap<>(variables);
        exited.map(event -> event.details().fields().get("assignedVariables"))
                .ifPresent(assigned ->
                        EventFields.object(assigned).forEach((name, value) -> after.put((String) name, value)));
        return after;
    }
}
