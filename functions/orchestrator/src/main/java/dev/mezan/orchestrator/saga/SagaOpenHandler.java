package dev.mezan.orchestrator.saga;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.mezan.aws.FunctionEnvironment;
import dev.mezan.aws.FunctionShell;
import dev.mezan.orchestrator.Orchestration;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** The function {@code mezan-saga-open}: opens a saga's run and prepares its tasks. */
public final class SagaOpenHandler implements RequestStreamHandler {
    private final FunctionShell shell;
    private final SagaOpening part;

    /** As AWS Lambda makes it. */
    public SagaOpenHandler() {
        this(FunctionEnvironment.ofProcess());
    }

    /** In an environment of its own. */
    public SagaOpenHandler(FunctionEnvironment environment) {
        shell = new FunctionShell(environment.clock());
        part = new SagaOpening(Orchestration.of(environment));
    }

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
        shell.run(in, out, context, part::open);
    }
}
