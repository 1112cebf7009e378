package dev.mezan.runtime.states.service;

import dev.mezan.asl.InvalidDefinition;
import dev.mezan.asl.StateMachine;
import dev.mezan.runtime.states.StatesException;
import dev.mezan.runtime.states.integration.MissingIntegrations;
import dev.mezan.runtime.states.operation.Call;
import dev.mezan.runtime.states.operation.Operation;
import dev.mezan.runtime.states.operation.Shape;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * An operation that takes a definition, and refuses one with a Task state that nothing here can do.
 *
 * @param operation the operation
 * @param missing knows such states
 */
record ServedOnly(Operation operation, MissingIntegrations missing) implements Operation {
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
        call.text("definition").ifPresent(this::check);
        return operation.answer(call);
    }

    private void check(String definition) {
        List<MissingIntegrations.Unserved> unserved;
        try {
            unserved = missing.in(StateMachine.parse(definition));
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
