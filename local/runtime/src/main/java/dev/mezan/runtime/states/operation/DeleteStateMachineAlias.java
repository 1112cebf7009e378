package dev.mezan.runtime.states.operation;

import dev.mezan.runtime.states.Machines;
import java.util.Map;

/** Deletes an alias, not the versions that it leads to; there may be none such. */
public record DeleteStateMachineAlias(Machines machines) implements Operation {
    @Override
    public String name() {
        return "DeleteStateMachineAlias";
    }

    @Override
    public Shape shape() {
        return Shape.of(Member.required("stateMachineAliasArn", Kinds.ARN));
    }

    @Override
    public Map<String, Object> answer(Call call) {
        var arn = call.machineArn("stateMachineAliasArn");
        var name = arn.qualifier().orElseThrow(Aliases::missing);
        if (machines.has(arn)) {
            machines.change(arn.machine(), machine -> machine.withoutAlias(name));
        }
        return Map.of();
    }
}
