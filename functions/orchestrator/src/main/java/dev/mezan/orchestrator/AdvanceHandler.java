package dev.mezan.orchestrator;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.mezan.aws.FunctionEnvironment;
import dev.mezan.aws.FunctionShell;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import tools.jackson.databind.JsonNode;

/** The function {@code mezan-advance}: records a stage and gives the next one's batches. */
public final class AdvanceHandler implements RequestStreamHandler {
    private final FunctionShell shell;
    private final Planner planner;
    private final Admissions admissions;
    private final Reports reports;

    /** As AWS Lambda makes it. */
    public AdvanceHandler() {
        this(FunctionEnvironment.ofProcess());
    }

    /** In an environment of its own. */
    public AdvanceHandler(FunctionEnvironment environment) {
        shell = new FunctionShell(environment.clock());
        var suite = Orchestration.of(environment);
        var protection = Protection.of(environment, suite.registry());
        planner = new Planner(suite);
        admissions = new Admissions(protection);
        reports = new Reports(protection);
    }

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
        shell.run(in, out, context, this::advance);
    }

    private JsonNode advance(JsonNode call) {
        var answer = planner.advance(call);
        call.path("batches").forEach(batch -> {
            if (batch.has("outcomes")) {
                reports.tell(answer.path("run").asString(""), batch.path("outcomes"));
            }
        });
        return admissions.answer(answer);
    }
}
