package dev.mezan.asl.definition;

import dev.mezan.asl.Diagnostic.Code;
import dev.mezan.asl.state.Flow;
import dev.mezan.asl.state.State;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads StartAt and States of a machine, a branch or an item processor. */
final class FlowReader {
    private final Names names = new Names();
    private Surroundings here;

    FlowReader(Surroundings here) {
        this.here = here;
    }

    /** What is asked of the tasks of the flow that is being read. */
    TaskRules taskRules() {
        return here.tasks();
    }

    /** The whole machine's flow, which must have a state that ends it. */
    Flow readMachine(Fields machine) {
        return read(machine, new Reachability.WholeMachine());
    }

    /** The flow of a branch or an item processor. */
    Flow read(Fields flow) {
        if (here.isTooDeep()) {
            flow.report(Code.TOO_DEEPLY_NESTED, "", Surroundings.tooDeep());
            flow.object();
            return new Flow(List.of(), 0);
        }
        return read(flow, new Reachability.Part());
    }

    private Flow read(Fields flow, Reachability reachability) {
        Optional<String> startAt = flow.requiredString("StartAt");
        Optional<Fields> states = flow.required("States") ? flow.object("States") : Optional.empty();
        flow.reportEmpty("States");
        Map<String, Integer> indexes = new LinkedHashMap<>();
        states.ifPresent(all -> all.names().forEach(name -> indexes.put(name, indexes.size())));
        Transitions transitions = new Transitions(indexes);
        startAt.ifPresent(name -> transitions.target(flow, "StartAt", name));
        List<State> read = new ArrayList<>();
        states.ifPresent(all -> {
            Surroundings outside = here;
            here = outside.inside(flow, all);
            read.addAll(states(all.in(here.language()), transitions));
            here = outside;
            reachability.check(all, transitions);
        });
        return new Flow(List.copyOf(read), startAt.map(indexes::get).orElse(0));
    }

    private List<State> states(Fields states, Transitions transitions) {
        List<State> read = new ArrayList<>();
        for (String name : states.names()) {
            names.state(states, name);
            transitions.enter(name);
            states.object(name).ifPresent(fields -> {
                here.scope().ifPresent(scope -> scope.checkAll(fields));
                new StateReader(this, transitions, names).read(name, fields).ifPresent(read::add);
            });
        }
        return read;
    }
}
