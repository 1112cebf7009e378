package dev.mezan.core.plan;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.mezan.core.workflow.Criticality;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * One task as the state machine gives it to its agent.
 *
 * @param task its id, with the index behind it for one of a fan-out
 * @param agent the agent's name
 * @param function the agent's Lambda function
 * @param timeoutSeconds how long one attempt may take
 * @param input what the agent is given, a payload
 * @param inlineLimit the most bytes of JSON that its result may be without becoming a claim check
 * @param criticality whether the run can do without it
 * @param fallbacks what answers in the agent's place, in this order
 * @param cacheKey what its result is kept under, for an agent with a cached fallback
 */
public record TaskOrder(
        String task,
        String agent,
        String function,
        int timeoutSeconds,
        JsonNode input,
        int inlineLimit,
        Criticality criticality,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<FallbackOrder> fallbacks,
        Optional<String> cacheKey) {
    public TaskOrder {
        fallbacks = fallbacks == null ? List.of() : List.copyOf(fallbacks);
    }

    /** The same with another limit of its result. */
    TaskOrder limited(int limit) {
        return new TaskOrder(task, agent, function, timeoutSeconds, input, limit, criticality, fallbacks, cacheKey);
    }
}
