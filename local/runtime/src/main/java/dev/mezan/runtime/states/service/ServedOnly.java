package dev.mezan.runtime.states.service;

import dev.mezan.asl.InvalidDefinition;
import dev.mezan.asl.StateMachine;
import dev.mezan.runtime.states.Machines;
import dev.mezan.runtime.states.StatesException;
import dev.mezan.runtime.states.integration.MissingIntegrations;
import dev.mezan.runtime.states.mocked.TestCases;
import dev.mezan.runtime.states.operation.Call;
import dev.mezan.runtime.states.operation.Operation;
import dev.mezan.runtime.states.operation.Shape;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * An operation that takes a definition, and refuses one with a Task state that nothing here can do and that no test case
 * mocks.
 *
 * @param operation the operation
 * @param missing knows such states
 * @param cases the test cases
 */
record ServedOnly(Operation operation, MissingIntegrations missing, TestCases cases) implements Operation {
    /** The operations after which a definition is run. */
    static final List<String> OPERATIONS = List.of("CreateStateMachine", "UpdateStateMachine");

    @Override
    public String name() {
        return operation.name();
    }

    @Override
    public Shape shape() {
        return operation.shape();
    }

    @Override
    public Map<String, Object> answer(Call call) {
        var machine = call.text("name")
                .or(() -> call.text("stateMachineArn").map(Machines::name))
                .orElse("");
        call.text("definition").ifPresent(definition -> check(machine, definition));
        return operation.answer(call);
    }

    private void check(String machine, String definition) {
        List<MissingIntegrations.Unserved> unserved;
        try {
            unserved = missing.besides(cases, machine).in(StateMachine.parse(definition));
        } catch (InvalidDefinition e) {
            // The operation itself tells what is wrong with it.
            return;
        }
        if (!unserved.isEmpty()) {
            throw new StatesException(
                    "InvalidDefinition",
                    unserved.stream()
                            .map(state -> "INVALID_RESOURCE: " + state.reason() + " at " + state.location())
                            .collect(Collectors.joining(", ", "Invalid State Machine Definition: '", "'")));
        }
    }
}
