package dev.mezan.asl.definition;

import dev.mezan.asl.Diagnostic.Code;
import dev.mezan.asl.state.Flow;
import dev.mezan.asl.state.State;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads StartAt and States, and finds transitions that lead nowhere and states that nothing leads to. */
final class FlowReader {
    private final StateNames names;

    FlowReader(StateNames names) {
        this.names = names;
    }

    Flow read(Fields flow) {
        Optional<String> startAt = flow.requiredString("StartAt");
        Optional<Fields> states = flow.required("States") ? flow.object("States") : Optional.empty();
        Map<String, Integer> indexes = new LinkedHashMap<>();
        states.ifPresent(all -> all.names().forEach(name -> indexes.put(name, indexes.size())));
        if (states.isPresent() && indexes.isEmpty()) {
            flow.error("States", "must hold at least one state");
        }
        Transitions transitions = new Transitions(indexes);
        startAt.ifPresent(name -> transitions.target(flow, "StartAt", name));
        List<State> read = new ArrayList<>();
        states.ifPresent(all ->
                indexes.keySet().forEach(name -> state(all, name, transitions).ifPresent(read::add)));
        states.ifPresent(all -> reportUnreachable(all, indexes, transitions));
        return new Flow(List.copyOf(read), startAt.map(indexes::get).orElse(0));
    }

    private Optional<State> state(Fields states, String name, Transitions transitions) {
        String where = name;
        if (name.isEmpty() || name.codePointCount(0, name.length()) > StateNames.MAX_LENGTH) {
            states.error(where, "a state's name has 1 to " + StateNames.MAX_LENGTH + " characters");
        }
        if (!names.add(name)) {
            states.error(Code.DUPLICATE_STATE_NAME, where, "the state name '" + name + "' is used more than once");
        }
        transitions.enter(name);
        return states.object(name).flatMap(fields -> new StateReader(this, transitions).read(name, fields));
    }

    private static void reportUnreachable(Fields states, Map<String, Integer> indexes, Transitions transitions) {
        for (String name : indexes.keySet()) {
            if (!transitions.isReached(name)) {
                states.error(Code.MISSING_TRANSITION_TARGET, name, "State \"" + name + "\" is not reachable.");
            }
        }
    }
}
