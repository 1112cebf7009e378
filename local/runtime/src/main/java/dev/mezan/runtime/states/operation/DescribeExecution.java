package dev.mezan.runtime.states.operation;

import dev.mezan.runtime.states.Executions;
import dev.mezan.runtime.states.KeptExecution;
import dev.mezan.runtime.states.StatesException;
import java.time.InstantSource;
import java.util.Map;

/** How far an execution of a Standard machine is. */
public record DescribeExecution(Executions executions, InstantSource clock) implements Operation {
    private static final int TYPE = 5;

    @Override
    public String name() {
        return "DescribeExecution";
    }

    @Override
    public Shape shape() {
        return Shape.of(Member.required("executionArn", Kinds.ARN), Member.optional("includedData", Kinds.INCLUDED));
    }

    @Override
    public Map<String, Object> answer(Call call) {
        var child = executions.mapRuns().child(call.required("executionArn"));
        return child.isPresent()
                ? MapRunDescription.described(child.get(), Included.of(call))
                : ExecutionDescription.described(find(executions, call), Included.of(call), clock.instant());
    }

    static KeptExecution find(Executions executions, Call call) {
        var arn = call.required("executionArn");
        if (!arn.startsWith("arn:")) {
            throw StatesException.invalidArn("Invalid ARN prefix: " + arn);
        }
        var parts = arn.split(":", -1);
        if (parts.length <= TYPE || !parts[TYPE].equals("execution")) {
            throw StatesException.invalidArn(
                    "Resource type not valid in this context: " + (parts.length > TYPE ? parts[TYPE] : ""));
        }
        return executions.find(arn);
    }
}
