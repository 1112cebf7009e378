package dev.mezan.asl.inspect;

import dev.mezan.asl.ExecutionContext;
import dev.mezan.asl.query.RandomUuid;
import dev.mezan.asl.query.Timestamps;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * The context object of a trial: that which is given, or else one of an Express execution that never was.
 *
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/dg/test-state-isolation.html">AWS: Testing state
 *     machines with TestState API, Automatic Context population</a>
 */
final class TrialContext {
    private static final String PREFIX = "arn:aws:states:us-east-1:000000000000:";

    private TrialContext() {}

    /** An execution for the state to believe in. */
    static ExecutionContext execution(Instant now, RandomGenerator random) {
        String machine = RandomUuid.next(random);
        String name = RandomUuid.next(random);
        return new ExecutionContext(
                PREFIX + "express:" + machine + ":" + name,
                name,
                "",
                now,
                PREFIX + "stateMachine:" + machine,
                machine,
                Optional.<Duration>empty());
    }

    static Map<String, @Nullable Object> object(TestedState tested, Trial trial, ExecutionContext execution) {
        if (trial.context().isPresent()) {
            return trial.context().get();
        }
        Map<String, @Nullable Object> context = new LinkedHashMap<>();
        context.put("Execution", execution(trial, execution));
        context.put("StateMachine", Map.of("Id", execution.stateMachineArn(), "Name", execution.stateMachineName()));
        context.put("State", state(tested, trial, execution));
        if (tested.isInMap()) {
            Map<String, @Nullable Object> item = new LinkedHashMap<>();
            item.put("Index", 0);
            item.put("Value", trial.input());
            context.put("Map", Map.of("Item", item));
        }
        return context;
    }

    private static Map<String, @Nullable Object> execution(Trial trial, ExecutionContext execution) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("Id", execution.executionArn());
        fields.put("Input", trial.input());
        fields.put("Name", execution.name());
        fields.put("RoleArn", execution.roleArn().isEmpty() ? null : execution.roleArn());
        fields.put("StartTime", Timestamps.write(execution.startTime()));
        return fields;
    }

    private static Map<String, @Nullable Object> state(TestedState tested, Trial trial, ExecutionContext execution) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("Name", tested.state().name());
        fields.put("EnteredTime", Timestamps.write(execution.startTime()));
        if (tested.canRetry()) {
            fields.put("RetryCount", trial.configuration().retries());
        }
        return fields;
    }
}
