package dev.mezan.agent;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.mezan.agent.invocation.AgentInvoker;
import dev.mezan.agent.invocation.TaskObjects;
import dev.mezan.aws.BucketObjects;
import dev.mezan.aws.FunctionEnvironment;
import dev.mezan.aws.LedgerTable;
import dev.mezan.aws.Variables;
import dev.mezan.core.ledger.LedgerAccess;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.UUID;

/**
 * The Lambda entry point of every agent's function: the variable {@code MEZAN_AGENT} says which agent it is.
 *
 * <p>It takes {@code {"run","task","agent","tenant","deadline","inlineLimit","input"}} and answers {@code {"result"}},
 * with {@code "degraded"} beside it when the agent said so. What the agent throws is the function's error.
 */
public final class AgentHandler implements RequestStreamHandler {
    /** The variable that names the agent's class. */
    public static final String AGENT = "MEZAN_AGENT";

    /** The variable that names the bucket of large results. */
    public static final String BUCKET = "MEZAN_BUCKET";

    /** The bucket when no variable names another. */
    public static final String DEFAULT_BUCKET = "mezan-objects";

    private final AgentInvoker<?, ?> invoker;
    private final FunctionEnvironment environment;

    /** The handler as Lambda makes it. */
    public AgentHandler() {
        this(FunctionEnvironment.ofProcess());
    }

    /** The handler with an environment of its own, as the local runtime makes it. */
    public AgentHandler(FunctionEnvironment environment) {
        var bucket = environment.variables().getOrDefault(BUCKET, DEFAULT_BUCKET);
        var objects = new TaskObjects(new BucketObjects(environment.clients(), bucket));
        this.environment = environment;
        this.invoker = new AgentInvoker<>(
                AgentClass.make(environment.require(AGENT), environment), objects, environment.clock(), this::ledger);
    }

    @Override
    public void handleRequest(InputStream request, OutputStream response, Context context) throws IOException {
        var left = Duration.ofMillis(context.getRemainingTimeInMillis());
        response.write(invoker.invoke(
                request.readAllBytes(), environment.clock().instant().plus(left)));
    }

    private LedgerAccess ledger() {
        var table = new LedgerTable(environment.clients().dynamoDb(), environment.require(Variables.LEDGER_TABLE));
        return new LedgerAccess(
                table, environment.clock(), () -> UUID.randomUUID().toString());
    }
}
