package dev.mezan.core.request;

import dev.mezan.core.json.Json;
import dev.mezan.core.ledger.RequestHash;
import dev.mezan.core.problem.MezanException;
import dev.mezan.core.problem.Problem;
import java.time.InstantSource;
import tools.jackson.databind.JsonNode;

/**
 * Gives a request that comes twice under a key the run that it had the first time.
 *
 * @param requests where they are written
 * @param clock where the time comes from
 */
public record RequestOnce(Requests requests, InstantSource clock) {
    /** The code of the problem of a key that is used for something else; status 422 over HTTP. */
    public static final String REUSED = "idempotency-key-reused";

    /**
     * The run of a request; one write request.
     *
     * @param key the sender's key
     * @param request what it sends; its workflow, version and input make it the same or another
     * @param run the run's id if this is the first time
     * @return the run's id: this one, or that of the first time
     * @throws MezanException with the code {@code idempotency-key-reused} if the key is another request's
     */
    public String run(IdempotencyKey key, JsonNode request, String run) {
        var mine = new RequestRecord(key, body(request), run, clock.instant());
        return requests.record(mine).map(first -> same(first, mine)).orElse(run);
    }

    private static String same(RequestRecord first, RequestRecord mine) {
        if (!first.body().equals(mine.body())) {
            throw new MezanException(Problem.of(
                            REUSED, "This idempotency key was used for another workflow, version or input")
                    .at("/idempotencyKey")
                    .got(first.key().value() + ", used for " + first.run())
                    .advise("Take a new key for a new request; this one is free again after " + first.expiry() + "."));
        }
        return first.run();
    }

    private static String body(JsonNode request) {
        var body = Json.object();
        for (var name : new String[] {"workflow", "version", "input"}) {
            body.set(name, request.path(name).isMissingNode() ? Json.object() : request.get(name));
        }
        return RequestHash.of(body);
    }
}
