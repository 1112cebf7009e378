package dev.mezan.asl.inspect;

import dev.mezan.asl.InvalidDefinition;
import dev.mezan.asl.state.ChoiceState;
import dev.mezan.asl.state.ErrorHandling;
import dev.mezan.asl.state.FailState;
import dev.mezan.asl.state.MapState;
import dev.mezan.asl.state.ParallelState;
import dev.mezan.asl.state.PassState;
import dev.mezan.asl.state.State;
import dev.mezan.asl.state.SucceedState;
import dev.mezan.asl.state.TaskState;
import dev.mezan.asl.state.WaitState;

/**
 * A state that can be tried.
 *
 * @param state the state, compiled
 * @param isJsonata whether its query language is JSONata
 * @param isInMap whether it belongs to a Map's iterations
 */
public record TestedState(State state, boolean isJsonata, boolean isInMap) {
    /** What a state is called whose definition stands alone, as TestState calls it in the context object. */
    public static final String NAMELESS = "StateName";

    /** The state that is the definition; its transitions may lead to any name. */
    public static TestedState alone(String definition) throws InvalidDefinition {
        try {
            return StateFinder.find(LoneDefinition.machine(definition), NAMELESS);
        } catch (NoSuchState impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** A state of a whole machine, however deep in its branches and iterations. */
    public static TestedState of(String machine, String name) throws InvalidDefinition, NoSuchState {
        return StateFinder.find(machine, name);
    }

    /** Whether a state of that name is in its branches or iterations, however deep. */
    public boolean contains(String name) {
        return StateFinder.isWithin(state, name);
    }

    /** Whether it is of a type that may have a Retry. */
    boolean canRetry() {
        return switch (state) {
            case TaskState _, MapState _, ParallelState _ -> true;
            case PassState _, ChoiceState _, WaitState _, SucceedState _, FailState _ -> false;
        };
    }

    /** Its Retry and Catch. */
    ErrorHandling errors() {
        return switch (state) {
            case TaskState task -> task.errors();
            case MapState map -> map.errors();
            case ParallelState parallel -> parallel.errors();
            case PassState _, ChoiceState _, WaitState _, SucceedState _, FailState _ -> ErrorHandling.NONE;
        };
    }
}
