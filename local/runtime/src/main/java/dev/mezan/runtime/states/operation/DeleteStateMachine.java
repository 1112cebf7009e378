package dev.mezan.runtime.states.operation;

import dev.mezan.runtime.states.Removal;
import java.util.Map;

/** Deletes a machine with its versions and aliases, once its last Standard execution has ended; there may be none such. */
public record DeleteStateMachine(Removal removal) implements Operation {
    @Override
    public String name() {
        return "DeleteStateMachine";
    }

    @Override
    public Shape shape() {
        return Shape.of(Member.required("stateMachineArn", Kinds.ARN));
    }

    @Override
    public Map<String, Object> answer(Call call) {
        removal.delete(call.machineArn("stateMachineArn").machine());
        return Map.of();
    }
}
