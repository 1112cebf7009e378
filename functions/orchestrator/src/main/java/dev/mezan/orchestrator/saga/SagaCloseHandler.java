package dev.mezan.orchestrator.saga;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.mezan.aws.FunctionEnvironment;
import dev.mezan.aws.FunctionShell;
import dev.mezan.orchestrator.Orchestration;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** The function {@code mezan-saga-close}: closes a saga's run, or says that it waits for a person. */
public final class SagaCloseHandler implements RequestStreamHandler {
    private final FunctionShell shell;
    private final SagaClosing part;

    /** As AWS Lambda makes it. */
    public SagaCloseHandler() {
        this(FunctionEnvironment.ofProcess());
    }

    /** In an environment of its own. */
    public SagaCloseHandler(FunctionEnvironment environment) {
        shell = new FunctionShell(environment.clock());
        part = new SagaClosing(Orchestration.of(environment));
    }

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
        shell.run(in, out, context, part::close);
    }
}
