package dev.mezan.runtime.httpapi;

import dev.mezan.runtime.endpoint.AwsResponse;
import dev.mezan.runtime.lambda.FunctionFleet;
import dev.mezan.runtime.lambda.InvocationResult;
import dev.mezan.runtime.lambda.InvocationResult.Failed;
import dev.mezan.runtime.lambda.InvocationResult.Refused;
import dev.mezan.runtime.lambda.InvocationResult.Returned;
import dev.mezan.runtime.time.Surroundings;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Invokes the function of a route, and waits {@link #LONGEST} at most; what takes longer runs on, unheard.
 *
 * @param fleet the functions
 * @param surroundings where time and threads come from
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-quotas.html">Quotas for HTTP APIs</a>
 */
record Integration(FunctionFleet fleet, Surroundings surroundings) {
    /** How long the API waits for a function. */
    static final Duration LONGEST = Duration.ofSeconds(30);

    private static final Logger LOG = LoggerFactory.getLogger(Integration.class);

    /** What a function answers to an event; 503 if it takes too long or can't be invoked, 500 if it fails. */
    AwsResponse answer(String function, byte[] event) {
        var ended = new CompletableFuture<Optional<InvocationResult>>();
        surroundings.threads().newThread(() -> invoke(function, event, ended)).start();
        var timer = surroundings.timers().after(LONGEST, () -> ended.complete(Optional.empty()));
        try {
            return ended.join().map(result -> answer(function, result)).orElseGet(ApiAnswers::unavailable);
        } finally {
            timer.cancel();
        }
    }

    private void invoke(String function, byte[] event, CompletableFuture<Optional<InvocationResult>> ended) {
        try {
            ended.complete(Optional.of(fleet.invoke(function, event)));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            ended.complete(Optional.empty());
        } catch (RuntimeException e) {
            ended.completeExceptionally(e);
        }
    }

    private static AwsResponse answer(String function, InvocationResult result) {
        return switch (result) {
            case Returned returned ->
                FunctionAnswer.of(returned.payload()).orElseGet(() -> {
                    LOG.warn("Function {} returned what is no answer of payload format 2.0", function);
                    return ApiAnswers.failed();
                });
            case Failed failed -> {
                LOG.warn("Function {} failed with {}: the API answers 500", function, failed.errorType());
                yield ApiAnswers.failed();
            }
            case Refused refused -> refused.status() == 413 ? ApiAnswers.tooLarge() : refused(function, refused);
        };
    }

    private static AwsResponse refused(String function, Refused refused) {
        LOG.warn("Function {} was not invoked, the API answers 503: {}", function, refused.message());
        return ApiAnswers.unavailable();
    }
}
