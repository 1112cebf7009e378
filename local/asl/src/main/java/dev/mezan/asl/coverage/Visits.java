package dev.mezan.asl.coverage;

import dev.mezan.asl.history.HistoryEvent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the visits of states out of a history, in the order of their entries. */
public final class Visits {
    private final List<Visit> visits = new ArrayList<>();
    private final Map<Long, After> after = new HashMap<>();

    /** Where a path stands after an event: in which visit, with which variables, after which exit. */
    private record After(Optional<Visit> level, Map<String, @Nullable Object> variables, Optional<Visit> left) {
        static final After BEGINNING = new After(Optional.empty(), Map.of(), Optional.empty());
    }

    private Visits() {}

    /** The visits of one execution; its events are in the order of their ids. */
    public static List<Visit> of(List<HistoryEvent> events) {
        Visits reader = new Visits();
        events.forEach(reader::read);
        return List.copyOf(reader.visits);
    }

    private void read(HistoryEvent event) {
        After before = after.getOrDefault(event.previousEventId(), After.BEGINNING);
        if (event.type().endsWith("StateAborted")) {
            after.put(event.id(), before); // It does not tell which state it is of.
        } else if (EventFields.isEntry(event)) {
            after.put(event.id(), enter(event, before));
        } else if (EventFields.isExit(event)) {
            after.put(event.id(), exit(event, before));
        } else {
            after.put(event.id(), within(event, before));
        }
    }

    private After enter(HistoryEvent event, After before) {
        Visit visit = new Visit(event, before.level(), before.variables());
        before.left().ifPresent(left -> left.leadTo(visit.state()));
        visits.add(visit);
        return new After(Optional.of(visit), before.variables(), Optional.empty());
    }

    private static After exit(HistoryEvent event, After before) {
        Optional<Visit> visit = climb(before.level(), level -> level.state().equals(EventFields.text(event, "name")));
        visit.ifPresent(left -> left.exit(event));
        return new After(
                visit.flatMap(Visit::within), visit.map(Visit::variablesAfter).orElse(before.variables()), visit);
    }

    private static After within(HistoryEvent event, After before) {
        Optional<Visit> owner = climb(before.level(), level -> owns(level, event));
        owner.ifPresent(visit -> visit.add(event));
        return new After(
                owner.isPresent() ? owner : before.level(),
                owner.map(Visit::variables).orElse(before.variables()),
                Optional.empty());
    }

    private static boolean owns(Visit level, HistoryEvent event) {
        String type = event.type();
        if (type.equals("EvaluationFailed")) {
            return level.state().equals(EventFields.text(event, "state"));
        }
        if (type.startsWith("MapIteration")) {
            return level.state().equals(EventFields.text(event, "name"));
        }
        if (type.startsWith("Map")) {
            return level.type().equals("Map") && !level.isOver();
        }
        return type.startsWith("ParallelState")
                ? level.type().equals("Parallel") && !level.isOver()
                : !type.startsWith("Execution");
    }

    private static Optional<Visit> climb(Optional<Visit> from, java.util.function.Predicate<Visit> until) {
        Optional<Visit> level = from;
        while (level.isPresent() && !until.test(level.get())) {
            level = level.get().within();
        }
        return level;
    }
}
