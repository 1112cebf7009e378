package dev.mezan.gateway;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.mezan.aws.FunctionEnvironment;
import dev.mezan.gateway.http.Gate;
import dev.mezan.gateway.http.Router;
import dev.mezan.gateway.registry.RegistryRoutes;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** The function {@code mezan-api-registry}: says what can be run. */
public final class RegistryHandler implements RequestStreamHandler {
    private final Gate gate;

    /** As AWS Lambda makes it. */
    public RegistryHandler() {
        this(FunctionEnvironment.ofProcess());
    }

    /** In an environment of its own. */
    public RegistryHandler(FunctionEnvironment environment) {
        gate = new Gate(new Router(RegistryRoutes.of(environment), environment), environment);
    }

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
        gate.handle(in, out, context);
    }
}
