package dev.mezan.runtime.states.operation;

import dev.mezan.runtime.states.Ending;
import dev.mezan.runtime.states.EpochSeconds;
import dev.mezan.runtime.states.KeptExecution;
import dev.mezan.runtime.states.SyncExecution;
import java.util.LinkedHashMap;
import java.util.Map;

/** Executions as the API describes them. */
final class ExecutionDescription {
    private ExecutionDescription() {}

    static Map<String, Object> listed(KeptExecution execution) {
        var start = execution.start();
        var body = new LinkedHashMap<String, Object>();
        body.put("executionArn", start.arn());
        body.put("name", start.name());
        body.put("startDate", EpochSeconds.of(start.at()));
        body.put("stateMachineArn", start.machine().arn());
        body.put("status", execution.status().name());
        execution.ending().ifPresent(ending -> body.put("stopDate", EpochSeconds.of(ending.at())));
        return body;
    }

    static Map<String, Object> described(KeptExecution execution) {
        var body = listed(execution);
        body.put("input", execution.start().input());
        body.put("inputDetails", Map.of("included", true));
        body.put("redriveCount", 0);
        execution.ending().ifPresent(ending -> putEnding(body, ending));
        return body;
    }

    static Map<String, Object> ended(SyncExecution execution) {
        var body = new LinkedHashMap<String, Object>();
        body.put(
                "billingDetails",
                Map.of(
                        "billedDurationInMilliseconds",
                        execution.billedMillis(),
                        "billedMemoryUsedInMB",
                        execution.billedMegabytes()));
        body.put("executionArn", execution.arn());
        body.put("input", execution.input());
        body.put("inputDetails", Map.of("included", true));
        body.put("name", execution.name());
        body.put("startDate", EpochSeconds.of(execution.started()));
        body.put("stateMachineArn", execution.machineArn());
        body.put("status", execution.ending().status().name());
        body.put("stopDate", EpochSeconds.of(execution.ending().at()));
        putEnding(body, execution.ending());
        return body;
    }

    private static void putEnding(Map<String, Object> body, Ending ending) {
        ending.output().ifPresent(output -> {
            body.put("output", output);
            body.put("outputDetails", Map.of("included", true));
        });
        ending.error().ifPresent(error -> body.put("error", error));
        ending.cause().ifPresent(cause -> body.put("cause", cause));
    }
}
