package dev.mezan.runtime.states.operation;

import dev.mezan.runtime.states.Ending;
import dev.mezan.runtime.states.EpochSeconds;
import dev.mezan.runtime.states.KeptExecution;
import dev.mezan.runtime.states.SyncExecution;
import java.time.Instant;
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
        body.put("redriveCount", execution.redrives().count());
        execution.redrives().last().ifPresent(at -> body.put("redriveDate", EpochSeconds.of(at)));
        body.put("startDate", EpochSeconds.of(start.at()));
        start.machine().aliasArn().ifPresent(arn -> body.put("stateMachineAliasArn", arn.toString()));
        body.put("stateMachineArn", start.machine().arn());
        start.machine().versionArn().ifPresent(arn -> body.put("stateMachineVersionArn", arn.toString()));
        body.put("status", execution.status().name());
        execution.ending().ifPresent(ending -> body.put("stopDate", EpochSeconds.of(ending.at())));
        return body;
    }

    static Map<String, Object> described(KeptExecution execution, boolean withData, Instant now) {
        var body = listed(execution);
        var reason = execution.notRedrivable(now);
        body.put("redriveStatus", reason.isPresent() ? "NOT_REDRIVABLE" : "REDRIVABLE");
        reason.ifPresent(text -> body.put("redriveStatusReason", text));
        putInput(body, execution.start().input(), withData);
        execution.ending().ifPresent(ending -> putEnding(body, ending, withData));
        return body;
    }

    static Map<String, Object> ended(SyncExecution execution, boolean withData) {
        var body = new LinkedHashMap<String, Object>();
        body.put(
                "billingDetails",
                Map.of(
                        "billedDurationInMilliseconds",
                        execution.billedMillis(),
                        "billedMemoryUsedInMB",
                        execution.billedMegabytes()));
        body.put("executionArn", execution.arn());
        putInput(body, execution.input(), withData);
        body.put("name", execution.name());
        body.put("startDate", EpochSeconds.of(execution.started()));
        body.put("stateMachineArn", execution.machineArn());
        body.put("status", execution.ending().status().name());
        body.put("stopDate", EpochSeconds.of(execution.ending().at()));
        putEnding(body, execution.ending(), withData);
        return body;
    }

    static void putInput(Map<String, Object> body, String input, boolean withData) {
        if (withData) {
            body.put("input", input);
        }
        body.put("inputDetails", Map.of("included", withData));
    }

    static void putEnding(Map<String, Object> body, Ending ending, boolean withData) {
        ending.output().ifPresent(output -> {
            if (withData) {
                body.put("output", output);
            }
            body.put("outputDetails", Map.of("included", withData));
        });
        ending.error().ifPresent(error -> body.put("error", error));
        ending.cause().ifPresent(cause -> body.put("cause", cause));
    }
}
