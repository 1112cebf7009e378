package dev.mezan.runtime.states.operation;

import dev.mezan.runtime.states.Executions;
import dev.mezan.runtime.states.Machines;
import dev.mezan.runtime.states.StatesException;
import java.util.Map;

/** The executions of a Standard machine, the newest first. */
public record ListExecutions(Executions executions, Machines machines) implements Operation {
    @Override
    public String name() {
        return "ListExecutions";
    }

    @Override
    public Map<String, Object> answer(Call call) {
        var machine = machines.find(call.required("stateMachineArn"));
        if (machine.isExpress()) {
            throw StatesException.wrongType();
        }
        var status = call.text("statusFilter");
        var wanted =
                executions.list(execution -> execution.start().machine().name().equals(machine.name())
                        && status.map(execution.status().name()::equals).orElse(true));
        return Page.of(wanted.stream().map(ExecutionDescription::listed).toList(), call)
                .answer("executions");
    }
}
