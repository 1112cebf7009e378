package dev.mezan.asl.definition;

import dev.mezan.asl.Diagnostic.Code;
import dev.mezan.asl.state.Transition;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** Resolves the names of states to places in their flow, and remembers who leads to whom. */
final class Transitions {
    private static final String START = "";

    private final Map<String, Integer> indexes;
    private final Map<String, Set<String>> targets = new HashMap<>();
    private String from = START;
    private Set<String> reached = Set.of();

    Transitions(Map<String, Integer> indexes) {
        this.indexes = indexes;
    }

    /** Says whose transitions come now. */
    void enter(String state) {
        from = state;
    }

    /** The state that a field names. */
    Transition.Next target(Fields fields, String field, String name) {
        targets.computeIfAbsent(from, state -> new LinkedHashSet<>()).add(name);
        Integer index = indexes.get(name);
        if (index == null) {
            // The service says Next of a StartAt and a Default too.
            fields.report(Code.MISSING_TRANSITION_TARGET, field, "Missing 'Next' target: " + name);
            return new Transition.Next(name, 0);
        }
        return new Transition.Next(name, index);
    }

    /** Where a required field leads. */
    Transition.Next next(Fields fields) {
        return fields.requiredString("Next")
                .map(name -> target(fields, "Next", name))
                .orElseGet(() -> new Transition.Next("", 0));
    }

    /** Where {@code Next} or {@code End} lead; exactly one of them must be there. */
    Transition nextOrEnd(Fields fields) {
        boolean end = fields.truth("End").orElse(false);
        boolean next = fields.has("Next");
        if (end == next) {
            fields.error(
                    "",
                    (end ? "There should only be one" : "This object should have only one")
                            + " of the following fields: [Next, End]");
        }
        return next ? next(fields) : Transition.END;
    }

    boolean isReached(String name) {
        if (reached.isEmpty()) {
            reached = walk();
        }
        return reached.contains(name);
    }

    private Set<String> walk() {
        Set<String> seen = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(Set.of(START));
        while (!open.isEmpty()) {
            String state = open.pop();
            if (seen.add(state)) {
                open.addAll(targets.getOrDefault(state, Set.of()));
            }
        }
        return seen;
    }
}
