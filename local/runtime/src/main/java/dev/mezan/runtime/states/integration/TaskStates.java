package dev.mezan.runtime.states.integration;

import dev.mezan.asl.StateMachine;
import dev.mezan.asl.state.ChoiceState;
import dev.mezan.asl.state.FailState;
import dev.mezan.asl.state.Flow;
import dev.mezan.asl.state.MapState;
import dev.mezan.asl.state.ParallelState;
import dev.mezan.asl.state.PassState;
import dev.mezan.asl.state.State;
import dev.mezan.asl.state.SucceedState;
import dev.mezan.asl.state.TaskState;
import dev.mezan.asl.state.WaitState;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The Task states of a machine, those within its Maps and Parallels too. */
final class TaskStates {
    private TaskStates() {}

    static Stream<Placed> of(StateMachine machine) {
        return in(machine.flow(), "");
    }

    private static Stream<Placed> in(Flow flow, String place) {
        return flow.states().stream().flatMap(state -> of(state, place + "/States/" + state.name()));
    }

    private static Stream<Placed> of(State state, String place) {
        return switch (state) {
            case TaskState task -> Stream.of(new Placed(task, place + "/Resource"));
            case MapState map -> in(map.processor(), place + "/ItemProcessor");
            case ParallelState parallel ->
                IntStream.range(0, parallel.branches().size())
                        .boxed()
                        .flatMap(i -> in(parallel.branches().get(i), place + "/Branches[" + i + "]"));
            case PassState _, ChoiceState _, WaitState _, SucceedState _, FailState _ -> Stream.empty();
        };
    }

    /**
     * One of them.
     *
     * @param location the place of its resource in the definition
     */
    record Placed(TaskState state, String location) {}
}
