package dev.mezan.gateway.run;

import dev.mezan.core.workflow.Workflow;
import dev.mezan.gateway.http.Call;
import java.time.Duration;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/**
 * A run that somebody wants started.
 *
 * @param run its id
 * @param workflow its workflow
 * @param body what was asked for, which has passed every check
 * @param patience how long its end is waited for; empty for not at all
 * @param call the request
 */
record Order(String run, Workflow workflow, ObjectNode body, Optional<Duration> patience, Call call) {
    /** What starts it: what was asked for, and whose it is. */
    ObjectNode message() {
        return body.deepCopy().put("run", run).put("tenant", tenant());
    }

    String tenant() {
        return call.caller().tenant();
    }

    /** The same under the id that it had before. */
    Order as(String other) {
        return new Order(other, workflow, body, patience, call);
    }
}
