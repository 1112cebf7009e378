package dev.mezan.orchestrator;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.mezan.aws.FunctionEnvironment;
import dev.mezan.aws.FunctionShell;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** The function {@code mezan-plan}: plans a run and gives its first stage's batches. */
public final class PlanHandler implements RequestStreamHandler {
    private final FunctionShell shell;
    private final Planner planner;
    private final Admissions admissions;

    /** As AWS Lambda makes it. */
    public PlanHandler() {
        this(FunctionEnvironment.ofProcess());
    }

    /** In an environment of its own. */
    public PlanHandler(FunctionEnvironment environment) {
        shell = new FunctionShell(environment.clock());
        var suite = Orchestration.of(environment);
        var protection = Protection.of(environment, suite.registry());
        planner = new Planner(suite);
        admissions = new Admissions(protection);
    }

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
        shell.run(in, out, context, call -> admissions.answer(planner.plan(call)));
    }
}
