package dev.mezan.gateway.run;

import dev.mezan.aws.CancelDesk;
import dev.mezan.core.json.Json;
import dev.mezan.core.run.Cancellation;
import dev.mezan.gateway.http.Answer;
import dev.mezan.gateway.http.Call;
import dev.mezan.gateway.http.Query;
import dev.mezan.gateway.http.Shape;
import java.time.InstantSource;

/**
 * Ends runs on request; four requests, and some for each question to people.
 *
 * @param runs where they are read
 * @param desk where they are cancelled
 * @param clock where the time comes from
 */
public record RunCancels(RunPages runs, CancelDesk desk, InstantSource clock) {
    private static final Shape SHAPE = Shape.of("Reason");

    /** Asks a run of the caller's tenant to end. */
    public Answer cancel(Call call) {
        Query.of(call.request());
        var body = SHAPE.readIfAny(call.request());
        if (runs.found(call).isEmpty()) {
            var _ = runs.waiting(call);
        }
        var run = call.request().parameter("run");
        var wish = new Cancellation(
                call.caller().name(), Shape.text(body, "reason").orElse(""), clock.instant());
        var cancelled = desk.cancel(run, wish);
        return Answer.of(
                202,
                Json.object()
                        .put("run", run)
                        .put("by", wish.by())
                        .put("reason", wish.reason())
                        .put("at", wish.at().toString())
                        .put("withdrawn", cancelled.withdrawn()));
    }
}
