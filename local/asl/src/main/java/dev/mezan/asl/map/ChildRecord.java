package dev.mezan.asl.map;

import dev.mezan.asl.ExecutionResult;
import dev.mezan.asl.json.Json;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the results say of a child's whole execution.
 *
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/dg/input-output-resultwriter.html">ResultWriter:
 *     example of a file</a>
 */
final class ChildRecord {
    private static final Map<String, Boolean> INCLUDED = Map.of("Included", true);
    private static final DateTimeFormatter MILLIS =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private ChildRecord() {}

    /** Of one that has ended. */
    static Map<String, @Nullable Object> of(EndedChild ended, MapRunIdentity run) {
        Map<String, @Nullable Object> record = new TreeMap<>(input(ended.child()));
        record.put("ExecutionArn", ended.child().arn());
        record.put("Name", ended.child().name());
        record.put("StartDate", time(ended.started()));
        record.put("StopDate", time(ended.stopped()));
        record.put("StateMachineArn", run.stateMachineArn());
        record.put("RedriveCount", 0);
        putEnding(record, ended.result());
        putRedrive(record, run);
        return record;
    }

    /** Of one that was never begun. */
    static Map<String, @Nullable Object> pending(Child child) {
        Map<String, @Nullable Object> record = input(child);
        record.put("Status", "PENDING");
        return record;
    }

    private static Map<String, @Nullable Object> input(Child child) {
        Map<String, @Nullable Object> record = new LinkedHashMap<>();
        record.put("Input", Json.write(child.input()));
        record.put("InputDetails", INCLUDED);
        return record;
    }

    private static void putEnding(Map<String, @Nullable Object> record, ExecutionResult result) {
        switch (result) {
            case ExecutionResult.Succeeded(var output) -> {
                record.put("Status", "SUCCEEDED");
                record.put("Output", Json.write(output));
                record.put("OutputDetails", INCLUDED);
            }
            case ExecutionResult.Failed(String error, String cause) -> putError(record, "FAILED", error, cause);
            case ExecutionResult.Aborted(String error, String cause) -> putError(record, "ABORTED", error, cause);
            case ExecutionResult.TimedOut late -> record.put("Status", "TIMED_OUT");
        }
    }

    private static void putError(Map<String, @Nullable Object> record, String status, String error, String cause) {
        record.put("Status", status);
        if (!error.isEmpty()) {
            record.put("Error", error);
        }
        if (!cause.isEmpty()) {
            record.put("Cause", cause);
        }
    }

    private static void putRedrive(Map<String, @Nullable Object> record, MapRunIdentity run) {
        boolean succeeded = "SUCCEEDED".equals(record.get("Status"));
        record.put(
                "RedriveStatus",
                succeeded ? "NOT_REDRIVABLE" : run.isExpress() ? "REDRIVABLE_BY_MAP_RUN" : "REDRIVABLE");
        if (succeeded) {
            record.put("RedriveStatusReason", "Execution is SUCCEEDED and cannot be redriven");
        }
    }

    private static String time(Instant at) {
        return MILLIS.format(at);
    }
}
