package dev.mezan.gateway.registry;

import dev.mezan.aws.ControlTable;
import dev.mezan.aws.FunctionEnvironment;
import dev.mezan.aws.Variables;
import dev.mezan.gateway.http.Answer;
import dev.mezan.gateway.http.Call;
import dev.mezan.gateway.route.Routes;
import java.util.Map;
import java.util.function.Function;

/** What answers the routes of what can be run, and what no other route answers. */
public final class RegistryRoutes {
    private RegistryRoutes() {}

    /** By the route's key. */
    public static Map<String, Function<Call, Answer>> of(FunctionEnvironment environment) {
        var registry = new ControlTable(
                environment.clients().dynamoDb(), environment.require(Variables.CONTROL_TABLE), environment.clock());
        var workflows = new Workflows(registry);
        var agents = new AgentPages(registry);
        return Map.of(
                "GET /v1/health",
                Health::read,
                "GET /v1/workflows",
                workflows::list,
                "GET /v1/workflows/{workflow}",
                workflows::read,
                "GET /v1/agents",
                agents::list,
                "GET /v1/agents/{agent}",
                agents::read,
                Routes.REST.key(),
                Health::rest);
    }
}
