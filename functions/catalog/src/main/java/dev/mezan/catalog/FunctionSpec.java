package dev.mezan.catalog;

import dev.mezan.agent.AgentHandler;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * A Lambda function.
 *
 * @param name its name, unique in the account and region
 * @param handler the class that Lambda calls: a {@code RequestStreamHandler} or a {@code RequestHandler}
 * @param timeout how long one invocation may take, 1 s to 15 min
 * @param memoryMb 128 to 10,240 MB
 * @param reservedConcurrency the most invocations at once; empty for the account's own limit
 * @param variables its environment variables
 * @param grants what it may do beyond writing its logs; nothing else is allowed
 */
public record FunctionSpec(
        String name,
        Class<?> handler,
        Duration timeout,
        int memoryMb,
        OptionalInt reservedConcurrency,
        Map<String, String> variables,
        List<Grant> grants) {
    public FunctionSpec {
        variables = Map.copyOf(variables);
        grants = List.copyOf(grants);
    }

    /** The name of the class whose code it is: its agent's if it has one, else its handler's. */
    public String code() {
        return variables.getOrDefault(AgentHandler.AGENT, handler.getName());
    }
}
