package dev.mezan.runtime.states.operation;

import dev.mezan.runtime.states.Machines;
import java.util.Map;

/** A state machine with its definition. */
public record DescribeStateMachine(Machines machines) implements Operation {
    @Override
    public String name() {
        return "DescribeStateMachine";
    }

    @Override
    public Map<String, Object> answer(Call call) {
        return new MachineDescription(machines).described(machines.find(call.required("stateMachineArn")));
    }
}
