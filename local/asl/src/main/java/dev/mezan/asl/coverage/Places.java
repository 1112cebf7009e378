package dev.mezan.asl.coverage;

import dev.mezan.asl.StateMachine;
import dev.mezan.asl.state.Catcher;
import dev.mezan.asl.state.ChoiceState;
import dev.mezan.asl.state.ErrorHandling;
import dev.mezan.asl.state.FailState;
import dev.mezan.asl.state.Flow;
import dev.mezan.asl.state.MapState;
import dev.mezan.asl.state.ParallelState;
import dev.mezan.asl.state.PassState;
import dev.mezan.asl.state.Retrier;
import dev.mezan.asl.state.State;
import dev.mezan.asl.state.SucceedState;
import dev.mezan.asl.state.TaskState;
import dev.mezan.asl.state.WaitState;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The places of a machine, in the order of its definition, and its states by their names. */
final class Places {
    private final List<Place> all = new ArrayList<>();
    private final Map<String, State> states = new LinkedHashMap<>();

    private Places() {}

    static Places of(StateMachine machine) {
        Places places = new Places();
        places.add(machine.flow());
        return places;
    }

    List<Place> all() {
        return all;
    }

    Optional<State> state(String name) {
        return Optional.ofNullable(states.get(name));
    }

    private void add(Flow flow) {
        flow.states().forEach(this::add);
    }

    private void add(State state) {
        states.put(state.name(), state);
        all.add(new Place(state.name(), Place.Kind.STATE, 0, state.type()));
        switch (state) {
            case ChoiceState choice -> addRules(choice);
            case TaskState task -> addErrors(state.name(), task.errors());
            case MapState map -> {
                addErrors(state.name(), map.errors());
                all.add(new Place(state.name(), Place.Kind.ITERATION, 0, "an iteration"));
                add(map.processor());
            }
            case ParallelState parallel -> {
                addErrors(state.name(), parallel.errors());
                addBranches(parallel);
            }
            case PassState pass -> {}
            case WaitState wait -> {}
            case SucceedState succeed -> {}
            case FailState fail -> {}
        }
    }

    private void addRules(ChoiceState choice) {
        for (int i = 0; i < choice.rules().size(); i++) {
            String target = choice.rules().get(i).next().name();
            all.add(new Place(choice.name(), Place.Kind.RULE, i, "Choices[" + i + "] to " + target));
        }
        choice.otherwise()
                .ifPresent(target ->
                        all.add(new Place(choice.name(), Place.Kind.DEFAULT, 0, "Default to " + target.name())));
    }

    private void addErrors(String state, ErrorHandling errors) {
        for (int i = 0; i < errors.retriers().size(); i++) {
            Retrier retrier = errors.retriers().get(i);
            if (retrier.maxAttempts() > 0) {
                all.add(new Place(state, Place.Kind.RETRIER, i, "Retry[" + i + "] on " + names(retrier.errorEquals())));
            }
        }
        for (int i = 0; i < errors.catchers().size(); i++) {
            Catcher catcher = errors.catchers().get(i);
            String label = "Catch[" + i + "] of " + names(catcher.errorEquals()) + " to "
                    + catcher.next().name();
            all.add(new Place(state, Place.Kind.CATCHER, i, label));
        }
    }

    private void addBranches(ParallelState parallel) {
        for (int i = 0; i < parallel.branches().size(); i++) {
            Flow branch = parallel.branches().get(i);
            String first = branch.states().get(branch.startAt()).name();
            all.add(new Place(parallel.name(), Place.Kind.BRANCH, i, "Branches[" + i + "] from " + first));
            add(branch);
        }
    }

    private static String names(List<String> errors) {
        return String.join(", ", errors);
    }
}
