package dev.mezan.gateway;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.mezan.aws.FunctionEnvironment;
import dev.mezan.gateway.http.Gate;
import dev.mezan.gateway.http.Router;
import dev.mezan.gateway.run.RunRoutes;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;

/** The function {@code mezan-api-runs}: starts, reads and cancels runs. */
public final class RunsHandler implements RequestStreamHandler {
    private final Gate gate;

    /** As AWS Lambda makes it. */
    public RunsHandler() {
        this(FunctionEnvironment.ofProcess());
    }

    /** In an environment of its own. */
    public RunsHandler(FunctionEnvironment environment) {
        gate = new Gate(new Router(RunRoutes.of(environment, RunsHandler::pause), environment), environment);
    }

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
        gate.handle(in, out, context);
    }

    /** Whoever is interrupted looks once more and answers. */
    private static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
