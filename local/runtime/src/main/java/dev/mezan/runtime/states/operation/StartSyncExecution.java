package dev.mezan.runtime.states.operation;

import dev.mezan.runtime.states.Executions;
import java.util.Map;

/** Runs an execution of an Express machine and answers when it has ended. */
public record StartSyncExecution(Executions executions) implements Operation {
    @Override
    public String name() {
        return "StartSyncExecution";
    }

    @Override
    public Shape shape() {
        return Shape.of(
                Member.required("stateMachineArn", Kinds.ARN),
                Member.optional("name", Kinds.NAME),
                Member.optional("input", Kinds.DATA),
                Member.optional("traceHeader", Kinds.TRACE),
                Member.optional("includedData", Kinds.INCLUDED));
    }

    @Override
    public Map<String, Object> answer(Call call) {
        return ExecutionDescription.ended(executions.startSync(StartExecution.request(call)), Included.of(call));
    }
}
