package dev.mezan.gateway.run;

import dev.mezan.aws.AcceptedRuns;
import dev.mezan.aws.RunReader;
import dev.mezan.aws.RunReader.RunDetail;
import dev.mezan.core.problem.MezanException;
import dev.mezan.core.problem.Problem;
import dev.mezan.gateway.http.Answer;
import dev.mezan.gateway.http.Call;
import dev.mezan.gateway.http.Query;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/**
 * Runs, read one by one: one request and one more for each further MB; one more for a run that has not begun.
 *
 * @param reader what has begun
 * @param accepted what waits
 * @param uploads where large results are fetched
 */
public record RunPages(RunReader reader, AcceptedRuns accepted, Uploads uploads) {
    /**
     * A run of the caller's tenant.
     *
     * @throws MezanException with the code {@code unknown-run} if there is none
     */
    public Answer read(Call call) {
        Query.of(call.request());
        return Answer.ok(found(call).map(this::document).orElseGet(() -> RunDocument.of(waiting(call))));
    }

    /** A run of the caller's tenant, once it has begun; another tenant's is as if it were not there. */
    Optional<RunDetail> found(Call call) {
        return reader.find(call.request().parameter("run"))
                .filter(run -> call.caller().sees(run.summary().tenant()));
    }

    /** A run of the caller's tenant that waits in its queue. */
    AcceptedRuns.AcceptedRun waiting(Call call) {
        var run = call.request().parameter("run");
        return accepted.find(run)
                .filter(found -> call.caller().sees(found.tenant()))
                .orElseThrow(() -> new MezanException(Problem.of("unknown-run", "There is no such run")
                        .at("path:run")
                        .got(run)
                        .advise("GET /v1/runs has those that there are; what ended is kept 90 days.")));
    }

    /** How far a run is; empty if nothing is known of it. */
    Optional<String> status(String run) {
        return reader.status(run).or(() -> accepted.find(run).map(_ -> "queued"));
    }

    /** A run that has ended, whole. */
    Optional<ObjectNode> ended(String run) {
        return reader.find(run).filter(found -> found.summary().hasEnded()).map(this::document);
    }

    private ObjectNode document(RunDetail run) {
        var document = RunDocument.of(run);
        run.result().flatMap(uploads::address).ifPresent(address -> document.put("resultUrl", address.toString()));
        return document;
    }
}
