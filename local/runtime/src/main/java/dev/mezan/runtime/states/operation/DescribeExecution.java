package dev.mezan.runtime.states.operation;

import dev.mezan.runtime.states.Executions;
import dev.mezan.runtime.states.KeptExecution;
import dev.mezan.runtime.states.StatesException;
import java.util.Map;

/** How far an execution of a Standard machine is. */
public record DescribeExecution(Executions executions) implements Operation {
    @Override
    public String name() {
        return "DescribeExecution";
    }

    @Override
    public Map<String, Object> answer(Call call) {
        return ExecutionDescription.described(find(executions, call));
    }

    static KeptExecution find(Executions executions, Call call) {
        var arn = call.required("executionArn");
        if (arn.contains(":express:")) {
            throw StatesException.invalidArn("Resource type not valid in this context: express");
        }
        return executions.find(arn);
    }
}
