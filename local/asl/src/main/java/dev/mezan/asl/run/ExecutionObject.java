package dev.mezan.asl.run;

import dev.mezan.asl.ExecutionContext;
import dev.mezan.asl.query.Timestamps;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The part of the context object that an execution's states share.
 *
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/dg/input-output-contextobject.html">Context object</a>
 */
final class ExecutionObject {
    private final Map<String, @Nullable Object> execution = new LinkedHashMap<>();
    private final Map<String, @Nullable Object> stateMachine = new LinkedHashMap<>();

    ExecutionObject(ExecutionContext context, @Nullable Object input) {
        execution.put("Id", context.executionArn());
        execution.put("Input", input);
        execution.put("StartTime", Timestamps.write(context.startTime()));
        execution.put("Name", context.name());
        execution.put("RoleArn", context.roleArn());
        execution.put("RedriveCount", context.redrives());
        context.redriven().ifPresent(at -> execution.put("RedriveTime", Timestamps.write(at)));
        stateMachine.put("Id", context.stateMachineArn());
        stateMachine.put("Name", context.stateMachineName());
    }

    /** A context object that lacks only the state's own part. */
    Map<String, @Nullable Object> begin() {
        Map<String, @Nullable Object> context = new LinkedHashMap<>();
        context.put("Execution", execution);
        context.put("StateMachine", stateMachine);
        return context;
    }
}
