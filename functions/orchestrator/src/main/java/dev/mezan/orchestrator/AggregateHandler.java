package dev.mezan.orchestrator;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.mezan.aws.FunctionEnvironment;
import dev.mezan.aws.FunctionShell;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** The function {@code mezan-aggregate}: ends a run. */
public final class AggregateHandler implements RequestStreamHandler {
    private final FunctionShell shell;
    private final Aggregator aggregator;

    /** As AWS Lambda makes it. */
    public AggregateHandler() {
        this(FunctionEnvironment.ofProcess());
    }

    /** In an environment of its own. */
    public AggregateHandler(FunctionEnvironment environment) {
        shell = new FunctionShell(environment.clock());
        aggregator = new Aggregator(Orchestration.of(environment), Tenants.of(environment)::ended);
    }

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
        shell.run(in, out, context, aggregator::aggregate);
    }
}
