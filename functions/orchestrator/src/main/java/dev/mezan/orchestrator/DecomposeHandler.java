package dev.mezan.orchestrator;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.mezan.aws.FunctionEnvironment;
import dev.mezan.aws.FunctionShell;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** The function {@code mezan-decompose}: opens a run. */
public final class DecomposeHandler implements RequestStreamHandler {
    private final FunctionShell shell;
    private final Decomposer decomposer;
    private final Admissions admissions;

    /** As AWS Lambda makes it. */
    public DecomposeHandler() {
        this(FunctionEnvironment.ofProcess());
    }

    /** In an environment of its own. */
    public DecomposeHandler(FunctionEnvironment environment) {
        shell = new FunctionShell(environment.clock());
        var suite = Orchestration.of(environment);
        decomposer = new Decomposer(suite);
        admissions = new Admissions(Protection.of(environment, suite.registry()));
    }

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
        shell.run(in, out, context, call -> admissions.answer(decomposer.decompose(call)));
    }
}
