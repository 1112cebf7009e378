package dev.mezan.orchestrator;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.mezan.aws.FunctionEnvironment;
import dev.mezan.aws.FunctionShell;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import tools.jackson.databind.JsonNode;

/** The function {@code mezan-admit}: fetches a batch that was too large to travel, and admits its tasks. */
public final class AdmitHandler implements RequestStreamHandler {
    private final FunctionShell shell;
    private final Batches batches;
    private final Admissions admissions;
    private final CancelledSteps cancelled;

    /** As AWS Lambda makes it. */
    public AdmitHandler() {
        this(FunctionEnvironment.ofProcess());
    }

    /** In an environment of its own. */
    public AdmitHandler(FunctionEnvironment environment) {
        shell = new FunctionShell(environment.clock());
        var suite = Orchestration.of(environment);
        cancelled = new CancelledSteps(suite.runs());
        batches = new Batches(suite);
        admissions = new Admissions(Protection.of(environment, suite.registry()));
    }

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
        shell.run(in, out, context, this::admit);
    }

    private JsonNode admit(JsonNode batch) {
        var loaded = batches.load(batch);
        return cancelled.keepBack(loaded) ? loaded : admissions.batch(loaded);
    }
}
