package dev.mezan.asl.junit;

import dev.mezan.asl.StateMachine;
import dev.mezan.asl.state.ChoiceState;
import dev.mezan.asl.state.ErrorHandling;
import dev.mezan.asl.state.FailState;
import dev.mezan.asl.state.Flow;
import dev.mezan.asl.state.MapState;
import dev.mezan.asl.state.ParallelState;
import dev.mezan.asl.state.PassState;
import dev.mezan.asl.state.State;
import dev.mezan.asl.state.SucceedState;
import dev.mezan.asl.state.TaskState;
import dev.mezan.asl.state.WaitState;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The names of the errors that a machine handles, and one that it does not name. */
final class HandledErrors {
    private HandledErrors() {}

    static List<String> of(StateMachine machine) {
        List<String> names = new ArrayList<>(List.of("States.TaskFailed"));
        handlings(machine.flow())
                .flatMap(handling -> Stream.concat(
                        handling.retriers().stream().flatMap(retrier -> retrier.errorEquals().stream()),
                        handling.catchers().stream().flatMap(catcher -> catcher.errorEquals().stream())))
                .filter(name -> !name.startsWith("States."))
                .distinct()
                .forEach(names::add);
        return names;
    }

    private static Stream<ErrorHandling> handlings(Flow flow) {
        return flow.states().stream().flatMap(HandledErrors::handlings);
    }

    private static Stream<ErrorHandling> handlings(State state) {
        return switch (state) {
            case TaskState task -> Stream.of(task.errors());
            case MapState map -> Stream.concat(Stream.of(map.errors()), handlings(map.processor()));
            case ParallelState parallel ->
                Stream.concat(
                        Stream.of(parallel.errors()),
                        parallel.branches().stream().flatMap(HandledErrors::handlings));
            case PassState pass -> Stream.of();
            case ChoiceState choice -> Stream.of();
            case WaitState wait -> Stream.of();
            case SucceedState succeed -> Stream.of();
            case FailState fail -> Stream.of();
        };
    }
}
