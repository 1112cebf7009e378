package dev.mezan.orchestrator;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.mezan.aws.FunctionEnvironment;
import dev.mezan.aws.FunctionShell;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import tools.jackson.databind.JsonNode;

/** The function {@code mezan-record-batch}: writes a batch's outcomes. */
public final class RecordBatchHandler implements RequestStreamHandler {
    private final FunctionShell shell;
    private final Batches batches;
    private final Reports reports;

    /** As AWS Lambda makes it. */
    public RecordBatchHandler() {
        this(FunctionEnvironment.ofProcess());
    }

    /** In an environment of its own. */
    public RecordBatchHandler(FunctionEnvironment environment) {
        shell = new FunctionShell(environment.clock());
        var suite = Orchestration.of(environment);
        batches = new Batches(suite);
        reports = new Reports(Protection.of(environment, suite.registry()));
    }

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
        shell.run(in, out, context, this::record);
    }

    private JsonNode record(JsonNode batch) {
        var answer = batches.record(batch);
        reports.tell(batch.path("run").asString(""), batch.path("outcomes"));
        return answer;
    }
}
