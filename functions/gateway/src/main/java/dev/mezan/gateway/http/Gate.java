package dev.mezan.gateway.http;

import com.amazonaws.services.lambda.runtime.Context;
import dev.mezan.aws.FunctionEnvironment;
import dev.mezan.aws.FunctionShell;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** What each function of the HTTP API does with an invocation: a request in, an answer out, a line of log. */
public final class Gate {
    private final FunctionShell shell;
    private final Router router;

    /** The gate before a router. */
    public Gate(Router router, FunctionEnvironment environment) {
        this.shell = new FunctionShell(environment.clock());
        this.router = router;
    }

    /** Answers one request. */
    public void handle(InputStream in, OutputStream out, Context context) throws IOException {
        shell.run(
                in,
                out,
                context,
                event -> router.answer(
                        event,
                        context.getInvokedFunctionArn(),
                        line -> context.getLogger().log(line + "\n")));
    }
}
