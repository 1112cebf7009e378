package dev.mezan.orchestrator;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.mezan.aws.FunctionEnvironment;
import dev.mezan.aws.FunctionShell;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.random.RandomGenerator;

/** The function {@code mezan-assess}: says what becomes of a task whose attempt failed. */
public final class AssessHandler implements RequestStreamHandler {
    private final FunctionShell shell;
    private final Assessor assessor;

    /** As AWS Lambda makes it. */
    public AssessHandler() {
        this(FunctionEnvironment.ofProcess());
    }

    /** In an environment of its own. */
    public AssessHandler(FunctionEnvironment environment) {
        this(environment, environment.random());
    }

    /** In an environment of its own, with waits that come from a seed. */
    public AssessHandler(FunctionEnvironment environment, RandomGenerator random) {
        shell = new FunctionShell(environment.clock());
        var registry = Orchestration.of(environment).registry();
        assessor = new Assessor(Protection.of(environment, registry), random, environment.clock());
    }

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
        shell.run(in, out, context, assessor::assess);
    }
}
