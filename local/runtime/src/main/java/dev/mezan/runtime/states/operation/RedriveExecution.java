package dev.mezan.runtime.states.operation;

import dev.mezan.runtime.states.EpochSeconds;
import dev.mezan.runtime.states.Executions;
import java.util.Map;

/**
 * Lets an execution that failed, timed out or was aborted go on from where it did.
 *
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/apireference/API_RedriveExecution.html">
 *     RedriveExecution</a>
 */
public record RedriveExecution(Executions executions) implements Operation {
    @Override
    public String name() {
        return "RedriveExecution";
    }

    @Override
    public Shape shape() {
        return Shape.of(Member.required("executionArn", Kinds.ARN), Member.optional("clientToken", Kinds.CLIENT_TOKEN));
    }

    @Override
    public Map<String, Object> answer(Call call) {
        var execution = DescribeExecution.find(executions, call);
        var at = executions.redrive(execution.start().arn(), call.text("clientToken"));
        return Map.of("redriveDate", EpochSeconds.of(at));
    }
}
