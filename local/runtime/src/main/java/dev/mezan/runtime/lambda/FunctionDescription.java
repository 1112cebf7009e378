package dev.mezan.runtime.lambda;

import dev.mezan.catalog.EventSourceSpec;
import dev.mezan.catalog.FunctionSpec;
import dev.mezan.runtime.account.Account;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Functions and event source mappings as the API describes them. */
record FunctionDescription(Account account, Instant deployed) {
    Map<String, Object> configuration(FunctionSpec function) {
        var body = new LinkedHashMap<String, Object>();
        body.put("FunctionName", function.name());
        body.put("FunctionArn", account.functionArn(function.name()));
        body.put("Runtime", "java25");
        body.put("Role", account.roleArn(function.name()));
        body.put("Handler", function.handler().getName());
        body.put("CodeSize", 0);
        body.put("Description", "");
        body.put("Timeout", function.timeout().toSeconds());
        body.put("MemorySize", function.memoryMb());
        body.put("LastModified", deployed.toString());
        body.put("Version", "$LATEST");
        body.put("Environment", Map.of("Variables", function.variables()));
        body.put("State", "Active");
        body.put("LastUpdateStatus", "Successful");
        body.put("PackageType", "Zip");
        body.put("Architectures", List.of("arm64"));
        return body;
    }

    Map<String, Object> function(FunctionSpec function) {
        var body = new LinkedHashMap<String, Object>();
        body.put("Configuration", configuration(function));
        body.put("Code", Map.of("RepositoryType", "S3"));
        function.reservedConcurrency()
                .ifPresent(most -> body.put("Concurrency", Map.of("ReservedConcurrentExecutions", most)));
        return body;
    }

    Map<String, Object> eventSource(EventSourceSpec source) {
        var body = new LinkedHashMap<String, Object>();
        var name = source.queue() + " to " + source.function();
        body.put(
                "UUID",
                UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString());
        body.put("BatchSize", source.batchSize());
        body.put("MaximumBatchingWindowInSeconds", source.window().toSeconds());
        body.put("EventSourceArn", account.queueArn(source.queue()));
        body.put("FunctionArn", account.functionArn(source.function()));
        body.put("State", "Enabled");
        body.put("StateTransitionReason", "USER_INITIATED");
        body.put("LastModified", deployed.toEpochMilli() / 1000.0);
        body.put("FunctionResponseTypes", List.of("ReportBatchItemFailures"));
        body.put("ScalingConfig", Map.of("MaximumConcurrency", source.maximumConcurrency()));
        return body;
    }
}
