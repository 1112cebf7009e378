package dev.mezan.runtime.states.operation;

import dev.mezan.runtime.states.Machines;
import dev.mezan.runtime.states.StatesException;
import java.util.Map;

/** Deletes a version that no alias leads to; there may be none such. Its number is not given again. */
public record DeleteStateMachineVersion(Machines machines) implements Operation {
    @Override
    public String name() {
        return "DeleteStateMachineVersion";
    }

    @Override
    public Shape shape() {
        return Shape.of(Member.required("stateMachineVersionArn", Kinds.ARN));
    }

    @Override
    public Map<String, Object> answer(Call call) {
        var arn = call.machineArn("stateMachineVersionArn");
        var number = arn.version()
                .orElseThrow(() -> StatesException.invalidArn("Not the ARN of a state machine version: " + arn));
        if (machines.has(arn)) {
            machines.change(arn.machine(), machine -> machine.withoutVersion(number));
        }
        return Map.of();
    }
}
