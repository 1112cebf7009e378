package dev.mezan.orchestrator;

import dev.mezan.core.agent.Manifest;
import dev.mezan.core.limit.TokenBuckets;
import java.time.Duration;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/**
 * Lets tasks wait until their agent's rate has room for them. One write for all tasks of an agent in a batch; nothing
 * for agents without a rate.
 *
 * @param buckets where their tokens are leased
 */
record AgentRates(TokenBuckets buckets) {
    /** Gives each task that must wait {@code waitSeconds}, in whole seconds. */
    void pace(Manifest agent, List<ObjectNode> tasks) {
        agent.resilience().limits().rate().ifPresent(rate -> {
            var waits = buckets.lease(TokenBuckets.agent(agent.function()), rate, tasks.size());
            for (var index = 0; index < waits.size(); index++) {
                pace(tasks.get(index), waits.get(index));
            }
        });
    }

    private static void pace(ObjectNode task, Duration wait) {
        if (wait.isPositive()) {
            task.put("waitSeconds", wait.plusMillis(999).toSeconds());
        }
    }
}
