package dev.mezan.aws;

import com.amazonaws.services.lambda.runtime.Context;
import dev.mezan.core.json.Json;
import dev.mezan.core.problem.MezanException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.InstantSource;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/** What every function of the suite runs in: JSON in, JSON out, one line of log for each invocation. */
public final class FunctionShell {
    private final InstantSource clock;

    /** A shell that measures with a clock. */
    public FunctionShell(InstantSource clock) {
        this.clock = clock;
    }

    /**
     * Runs one invocation.
     *
     * @param body what the function does; what it throws is the function's error
     */
    public void run(InputStream in, OutputStream out, Context context, Function<JsonNode, JsonNode> body)
            throws IOException {
        var started = clock.millis();
        var request = Json.MAPPER.readTree(in);
        try {
            out.write(Json.bytes(body.apply(request)));
            log(context, request, started, "done", "");
        } catch (MezanException e) {
            log(context, request, started, e.problems().getFirst().code(), String.valueOf(e.getMessage()));
            throw e;
        } catch (RuntimeException e) {
            log(context, request, started, e.getClass().getName(), String.valueOf(e.getMessage()));
            throw e;
        }
    }

    private void log(Context context, JsonNode request, long started, String outcome, String reason) {
        var line = Json.object()
                .put("function", context.getFunctionName())
                .put("request", context.getAwsRequestId())
                .put("outcome", outcome)
                .put("ms", clock.millis() - started);
        var run = request.findValue("run");
        if (run != null && run.isString()) {
            line.put("run", run.asString());
        }
        if (!reason.isEmpty()) {
            line.put("reason", reason);
        }
        context.getLogger().log(Json.text(line) + "\n");
    }
}
