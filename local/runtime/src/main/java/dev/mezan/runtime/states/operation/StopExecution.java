package dev.mezan.runtime.states.operation;

import dev.mezan.runtime.states.Ending;
import dev.mezan.runtime.states.EpochSeconds;
import dev.mezan.runtime.states.Executions;
import java.time.InstantSource;
import java.util.Map;

/** Stops an execution of a Standard machine. */
public record StopExecution(Executions executions, InstantSource clock) implements Operation {
    @Override
    public String name() {
        return "StopExecution";
    }

    @Override
    public Shape shape() {
        return Shape.of(
                Member.required("executionArn", Kinds.ARN),
                Member.optional("error", Kinds.ERROR),
                Member.optional("cause", Kinds.CAUSE));
    }

    @Override
    public Map<String, Object> answer(Call call) {
        var child = executions.mapRuns().child(call.required("executionArn"));
        if (child.isPresent()) {
            child.get().stop(call.text("error").orElse(""), call.text("cause").orElse(""));
            return Map.of("stopDate", EpochSeconds.of(clock.instant()));
        }
        var execution = DescribeExecution.find(executions, call);
        execution.stop(call.text("error").orElse(""), call.text("cause").orElse(""));
        var stopped = execution.ending().map(Ending::at).orElseGet(clock::instant);
        return Map.of("stopDate", EpochSeconds.of(stopped));
    }
}
