package dev.mezan.runtime.states.teststate;

import dev.mezan.asl.InvalidDefinition;
import dev.mezan.asl.inspect.Mock;
import dev.mezan.asl.inspect.NoSuchState;
import dev.mezan.asl.inspect.TaskWait;
import dev.mezan.asl.inspect.TestedState;
import dev.mezan.asl.state.MapState;
import dev.mezan.asl.state.ParallelState;
import dev.mezan.asl.state.TaskState;
import dev.mezan.runtime.states.StatesException;
import dev.mezan.runtime.states.operation.Call;
import java.util.Optional;

/** Finds the state that a request tests, and refuses one that can't be run the way the request has it. */
final class StateUnderTest {
    private StateUnderTest() {}

    static TestedState read(Call call) {
        var definition = call.required("definition");
        var name = call.text("stateName");
        try {
            return name.isPresent() ? TestedState.of(definition, name.get()) : TestedState.alone(definition);
        } catch (InvalidDefinition invalid) {
            throw Refusals.definition(invalid);
        } catch (NoSuchState none) {
            throw Refusals.validation("State not found in definition");
        }
    }

    /** Whether a Task waits for somebody else than the service that it calls. */
    static boolean waits(TaskState task) {
        return TaskWait.of(task.resource()).isPresent();
    }

    static void checkRunnable(TestedState tested, Optional<Mock> mock, Call call) {
        if (mock.isPresent()) {
            return;
        }
        switch (tested.state()) {
            case MapState _, ParallelState _ ->
                throw new StatesException(
                        "InvalidDefinition",
                        "TestState API does not support Map or Parallel states. Supported state types include:"
                                + " [Task, Wait, Pass, Succeed, Fail, Choice]");
            case TaskState task
            when waits(task) ->
                throw Refusals.validation("TestState only supports the resource '" + task.resource()
                        + "' when a mock is specified: give a mock with a result or an errorOutput.");
            case TaskState _
            when call.text("roleArn").isEmpty() ->
                throw Refusals.validation("RoleArn must be specified when testing a Task state");
            default -> {}
        }
    }
}
