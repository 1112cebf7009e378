package dev.mezan.runtime.states.operation;

import dev.mezan.runtime.states.Machines;
import java.util.Map;

/** The state machines of the caller's account and region, by name. */
public record ListStateMachines(Machines machines) implements Operation {
    @Override
    public String name() {
        return "ListStateMachines";
    }

    @Override
    public Shape shape() {
        return Shape.of(Member.optional("maxResults", Kinds.MAX_RESULTS), Member.optional("nextToken", Kinds.TOKEN));
    }

    @Override
    public Map<String, Object> answer(Call call) {
        return Page.of(
                        "stateMachines",
                        machines.of(call.account()),
                        machine -> machine.arn().toString(),
                        call)
                .answer(MachineDescription::listed);
    }
}
