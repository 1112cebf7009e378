package dev.mezan.runtime.states.operation;

import dev.mezan.runtime.states.EpochSeconds;
import dev.mezan.runtime.states.Executions;
import dev.mezan.runtime.states.StartRequest;
import java.util.Map;

/** Starts an execution; idempotent for Standard machines, by name and input, while the execution runs. */
public record StartExecution(Executions executions) implements Operation {
    @Override
    public String name() {
        return "StartExecution";
    }

    @Override
    public Shape shape() {
        return Shape.of(
                Member.required("stateMachineArn", Kinds.ARN),
                Member.optional("name", Kinds.NAME),
                Member.optional("input", Kinds.DATA),
                Member.optional("traceHeader", Kinds.TRACE));
    }

    @Override
    public Map<String, Object> answer(Call call) {
        var accepted = executions.start(request(call));
        return Map.of("executionArn", accepted.arn(), "startDate", EpochSeconds.of(accepted.at()));
    }

    static StartRequest request(Call call) {
        return StartRequest.byArn(call.required("stateMachineArn"), call.text("name"), call.text("input"));
    }
}
