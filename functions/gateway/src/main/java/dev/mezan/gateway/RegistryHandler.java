package dev.mezan.gateway;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.mezan.aws.ControlTable;
import dev.mezan.aws.FunctionEnvironment;
import dev.mezan.aws.Variables;
import dev.mezan.gateway.http.Answer;
import dev.mezan.gateway.http.Call;
import dev.mezan.gateway.http.Gate;
import dev.mezan.gateway.http.Router;
import dev.mezan.gateway.registry.AgentPages;
import dev.mezan.gateway.registry.Health;
import dev.mezan.gateway.registry.Workflows;
import dev.mezan.gateway.route.Routes;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;
import java.util.function.Function;

/** The function {@code mezan-api-registry}: says what can be run. */
public final class RegistryHandler implements RequestStreamHandler {
    private final Gate gate;

    /** As AWS Lambda makes it. */
    public RegistryHandler() {
        this(FunctionEnvironment.ofProcess());
    }

    /** In an environment of its own. */
    public RegistryHandler(FunctionEnvironment environment) {
        gate = new Gate(new Router(routes(environment), environment), environment);
    }

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
        gate.handle(in, out, context);
    }

    private static Map<String, Function<Call, Answer>> routes(FunctionEnvironment environment) {
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
