package dev.mezan.agent;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.mezan.agent.invocation.AgentInvoker;
import dev.mezan.agent.invocation.ResultKeeper;
import dev.mezan.agent.invocation.TaskObjects;
import dev.mezan.agent.invocation.TypedFailures;
import dev.mezan.aws.BucketObjects;
import dev.mezan.aws.CacheTable;
import dev.mezan.aws.FunctionEnvironment;
import dev.mezan.aws.LedgerTable;
import dev.mezan.aws.Variables;
import dev.mezan.aws.snapstart.SnapStart;
import dev.mezan.core.agent.Fallback;
import dev.mezan.core.ledger.LedgerAccess;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * The Lambda entry point of every agent's function: the variable {@code MEZAN_AGENT} says which agent it is.
 *
 * <p>It takes {@code {"run","task","agent","tenant","deadline","inlineLimit","input"}} and answers {@code {"result"}},
 * with {@code "degraded"} beside it when the agent said so. What the agent throws becomes the function's error, its class
 * one of {@link dev.mezan.agent.failure}, its message the class and the message of what was thrown.
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
    private final TypedFailures failures;
    private final Optional<ResultKeeper> keeper;

    /** The handler as Lambda makes it. */
    public AgentHandler() {
        this(FunctionEnvironment.ofProcess());
        SnapStart.ofProcess().rehearse(invoker::rehearse);
    }

    /** The handler with an environment of its own, as the local runtime makes it. */
    public AgentHandler(FunctionEnvironment environment) {
        var bucket = environment.variables().getOrDefault(BUCKET, DEFAULT_BUCKET);
        var objects = new TaskObjects(new BucketObjects(environment.clients(), bucket));
        this.environment = environment;
        var agent = AgentClass.make(environment.require(AGENT), environment);
        this.invoker = new AgentInvoker<>(agent, objects, environment.clock(), this::ledger);
        this.failures = new TypedFailures(agent.manifest().failures());
        this.keeper = keeper(agent.manifest());
    }

    @Override
    public void handleRequest(InputStream request, OutputStream response, Context context) throws IOException {
        var left = Duration.ofMillis(context.getRemainingTimeInMillis());
        response.write(
                answer(request.readAllBytes(), environment.clock().instant().plus(left), context.getLogger()));
    }

    private byte[] answer(byte[] request, Instant latest, LambdaLogger log) {
        try {
            var answer = invoker.invoke(request, latest);
            keeper.ifPresent(cached -> keep(cached, request, answer, log));
            return answer;
        } catch (Exception e) {
            throw failures.of(e);
        }
    }

    /** The task went well, so that nothing that goes wrong from here on may fail it. */
    private static void keep(ResultKeeper keeper, byte[] request, byte[] answer, LambdaLogger log) {
        try {
            keeper.keep(request, answer);
        } catch (SdkException e) {
            log.log("The result could not be kept for its agent's cached fallback: " + e.getMessage() + "\n");
        }
    }

    private Optional<ResultKeeper> keeper(AgentManifest<?, ?> manifest) {
        return manifest.resilience().fallbacks().stream()
                .flatMap(fallback ->
                        fallback instanceof Fallback.Cached(var maxAge) ? Stream.of(maxAge) : Stream.empty())
                .max(Comparator.naturalOrder())
                .map(maxAge -> new ResultKeeper(cache(), maxAge));
    }

    private CacheTable cache() {
        return new CacheTable(
                environment.clients().dynamoDb(), environment.require(Variables.CACHE_TABLE), environment.clock());
    }

    private LedgerAccess ledger() {
        var table = new LedgerTable(environment.clients().dynamoDb(), environment.require(Variables.LEDGER_TABLE));
        return new LedgerAccess(table, environment.clock(), this::token);
    }

    private String token() {
        var random = environment.random();
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }
}
