package dev.mezan.runtime.states.operation;

import dev.mezan.runtime.states.EpochSeconds;
import dev.mezan.runtime.states.Executions;
import java.util.LinkedHashMap;
import java.util.Map;

/** The machine of a Standard execution, as it was when the execution started. */
public record DescribeStateMachineForExecution(Executions executions) implements Operation {
    @Override
    public String name() {
        return "DescribeStateMachineForExecution";
    }

    @Override
    public Shape shape() {
        return Shape.of(Member.required("executionArn", Kinds.ARN), Member.optional("includedData", Kinds.INCLUDED));
    }

    @Override
    public Map<String, Object> answer(Call call) {
        var machine = DescribeExecution.find(executions, call).start().machine();
        var body = new LinkedHashMap<String, Object>();
        body.put("name", machine.name());
        body.put("stateMachineArn", machine.arn());
        body.put("updateDate", EpochSeconds.of(machine.revision().updated()));
        var withData = Included.of(call);
        MachineDescription.putRevision(body, machine.revision(), withData);
        return body;
    }
}
