package dev.mezan.runtime.states.operation;

import dev.mezan.runtime.states.Machines;
import java.util.Map;

/** All state machines, by name. */
public record ListStateMachines(Machines machines) implements Operation {
    @Override
    public String name() {
        return "ListStateMachines";
    }

    @Override
    public Map<String, Object> answer(Call call) {
        var described = new MachineDescription(machines);
        return Page.of(machines.all().stream().map(described::listed).toList(), call)
                .answer("stateMachines");
    }
}
