package dev.mezan.runtime.states;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Machines and executions as the API describes them; times are seconds since the epoch. */
record Descriptions(Machines machines) {
    Map<String, Object> listed(Machine machine) {
        var body = new LinkedHashMap<String, Object>();
        body.put("creationDate", seconds(machines.deployed()));
        body.put("name", machine.name());
        body.put("stateMachineArn", machine.arn());
        body.put("type", machine.spec().type().name());
        return body;
    }

    Map<String, Object> described(Machine machine) {
        var body = listed(machine);
        body.put("definition", machine.definition());
        body.put(
                "loggingConfiguration",
                Map.of("includeExecutionData", false, "level", "OFF", "destinations", List.of()));
        body.put("roleArn", machines.account().roleArn(machine.name()));
        body.put("status", "ACTIVE");
        body.put("tracingConfiguration", Map.of("enabled", false));
        return body;
    }

    Map<String, Object> listed(KeptExecution execution) {
        var start = execution.start();
        var body = new LinkedHashMap<String, Object>();
        body.put("executionArn", start.arn());
        body.put("name", start.name());
        body.put("startDate", seconds(start.at()));
        body.put("stateMachineArn", start.machine().arn());
        body.put("status", execution.status().name());
        execution.ending().ifPresent(ending -> body.put("stopDate", seconds(ending.at())));
        return body;
    }

    Map<String, Object> described(KeptExecution execution) {
        var body = listed(execution);
        body.put("input", execution.start().input());
        body.put("inputDetails", Map.of("included", true));
        body.put("redriveCount", 0);
        execution.ending().ifPresent(ending -> putEnding(body, ending));
        return body;
    }

    Map<String, Object> ended(SyncExecution execution) {
        var body = new LinkedHashMap<String, Object>();
        body.put(
                "billingDetails",
                Map.of(
                        "billedDurationInMilliseconds",
                        execution.billedMillis(),
                        "billedMemoryUsedInMB",
                        ExpressBilling.MEMORY_MB));
        body.put("executionArn", execution.arn());
        body.put("input", execution.input());
        body.put("inputDetails", Map.of("included", true));
        body.put("name", execution.name());
        body.put("startDate", seconds(execution.started()));
        body.put("stateMachineArn", execution.machineArn());
        body.put("status", execution.ending().status().name());
        body.put("stopDate", seconds(execution.ending().at()));
        putEnding(body, execution.ending());
        return body;
    }

    static double seconds(Instant time) {
        return time.toEpochMilli() / 1000.0;
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
