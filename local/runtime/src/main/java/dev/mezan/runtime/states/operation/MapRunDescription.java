package dev.mezan.runtime.states.operation;

import dev.mezan.asl.json.Json;
import dev.mezan.asl.map.Counts;
import dev.mezan.asl.map.MapRun;
import dev.mezan.runtime.states.EpochSeconds;
import dev.mezan.runtime.states.Status;
import dev.mezan.runtime.states.maprun.KeptChild;
import java.util.LinkedHashMap;
import java.util.Map;

/** Map runs and their children as the API describes them. */
final class MapRunDescription {
    private MapRunDescription() {}

    static Map<String, Object> listed(MapRun run) {
        var body = new LinkedHashMap<String, Object>();
        body.put("executionArn", run.identity().parent().executionArn());
        body.put("mapRunArn", run.identity().arn());
        body.put("startDate", EpochSeconds.of(run.started()));
        body.put("stateMachineArn", run.identity().stateMachineArn());
        run.stopped().ifPresent(at -> body.put("stopDate", EpochSeconds.of(at)));
        return body;
    }

    static Map<String, Object> described(MapRun run) {
        var body = new LinkedHashMap<String, Object>();
        var parent = run.identity().parent();
        var limits = run.limits();
        body.put("executionArn", parent.executionArn());
        body.put("executionCounts", counts(run.executions(), run.status()));
        body.put("itemCounts", counts(run.items(), run.status()));
        body.put("mapRunArn", run.identity().arn());
        body.put("maxConcurrency", limits.maxConcurrency());
        body.put("redriveCount", parent.redrives());
        parent.redriven().ifPresent(at -> body.put("redriveDate", EpochSeconds.of(at)));
        body.put("startDate", EpochSeconds.of(run.started()));
        body.put("status", run.status().name());
        run.stopped().ifPresent(at -> body.put("stopDate", EpochSeconds.of(at)));
        body.put("toleratedFailureCount", limits.toleratedCount());
        body.put("toleratedFailurePercentage", limits.toleratedPercentage());
        return body;
    }

    private static Map<String, Object> counts(Counts counts, MapRun.Status status) {
        var body = new LinkedHashMap<String, Object>();
        body.put("aborted", counts.aborted());
        body.put("failed", counts.failed());
        body.put("failuresNotRedrivable", 0);
        body.put("pending", counts.pending());
        body.put("pendingRedrive", status == MapRun.Status.FAILED ? counts.broken() : 0);
        body.put("resultsWritten", counts.resultsWritten());
        body.put("running", counts.running());
        body.put("succeeded", counts.succeeded());
        body.put("timedOut", counts.timedOut());
        body.put("total", counts.total());
        return body;
    }

    static Map<String, Object> listed(KeptChild kept) {
        var identity = kept.run().identity();
        var body = new LinkedHashMap<String, Object>();
        body.put("executionArn", kept.child().arn());
        body.put("itemCount", kept.child().items());
        body.put("mapRunArn", identity.arn());
        body.put("name", kept.child().name());
        body.put("redriveCount", 0);
        body.put("startDate", EpochSeconds.of(kept.started()));
        body.put("stateMachineArn", identity.stateMachineArn());
        body.put("status", kept.status().name());
        kept.ending().ifPresent(ending -> body.put("stopDate", EpochSeconds.of(ending.at())));
        return body;
    }

    static Map<String, Object> described(KeptChild kept, boolean withData) {
        var body = listed(kept);
        body.remove("itemCount");
        ExecutionDescription.putInput(body, Json.write(kept.child().input()), withData);
        kept.ending().ifPresent(ending -> ExecutionDescription.putEnding(body, ending, withData));
        var succeeded = kept.status() == Status.SUCCEEDED;
        body.put("redriveStatus", kept.ending().isEmpty() || succeeded ? "NOT_REDRIVABLE" : "REDRIVABLE_BY_MAP_RUN");
        if (succeeded) {
            body.put("redriveStatusReason", "Execution is SUCCEEDED and cannot be redriven");
        } else if (kept.ending().isEmpty()) {
            body.put("redriveStatusReason", "Execution is RUNNING and cannot be redriven");
        }
        return body;
    }
}
