package dev.mezan.runtime.httpapi;

import dev.mezan.catalog.RouteSpec;
import dev.mezan.runtime.endpoint.AwsRequest;
import dev.mezan.runtime.endpoint.AwsResponse;
import dev.mezan.runtime.endpoint.Front;
import dev.mezan.runtime.lambda.FunctionFleet;
import dev.mezan.runtime.meter.Meter;
import dev.mezan.runtime.meter.Unit;
import dev.mezan.runtime.time.Surroundings;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The suite's HTTP API below {@link #PREFIX}, as API Gateway would serve it from the same routes.
 *
 * <p>At most {@value #LARGEST_BODY} bytes of body, and as much as an invocation of Lambda takes.
 */
public final class HttpApi implements Front {
    /** Where it is; no bucket can be called that, for their names have three letters at least. */
    public static final String PREFIX = "/v1/";

    /** The largest body, in bytes. */
    public static final int LARGEST_BODY = 10 * 1024 * 1024;

    private static final int METERED_BYTES = 512 * 1024;
    private static final Logger LOG = LoggerFactory.getLogger(HttpApi.class);

    private final RouteTable routes;
    private final Integration integration;
    private final Surroundings surroundings;
    private final Meter meter;

    /** The API of some routes to the functions of a fleet. */
    public HttpApi(List<RouteSpec> routes, FunctionFleet fleet, Surroundings surroundings, Meter meter) {
        this.routes = RouteTable.of(routes);
        this.integration = new Integration(fleet, surroundings);
        this.surroundings = surroundings;
        this.meter = meter;
    }

    @Override
    public Optional<AwsResponse> answer(AwsRequest request) {
        if (!request.path().startsWith(PREFIX)) {
            return Optional.empty();
        }
        var id = surroundings.id();
        return Optional.of(ApiAnswers.named(answer(request, id), id));
    }

    private AwsResponse answer(AwsRequest request, String id) {
        try {
            if (!Encoded.isWhole(request.path()) || !Encoded.isWhole(request.query())) {
                return ApiAnswers.badRequest();
            }
            return routes.match(request.method(), request.path())
                    .map(match ->
                            new ApiCall(request, match, id, surroundings.clock().instant()))
                    .map(this::passed)
                    .orElseGet(ApiAnswers::notFound);
        } catch (RuntimeException e) {
            LOG.error("The HTTP API could not answer {} {}", request.method(), request.path(), e);
            return ApiAnswers.failed();
        }
    }

    private AwsResponse passed(ApiCall call) {
        var answer = call.request().body().length > LARGEST_BODY
                ? ApiAnswers.tooLarge()
                : integration.answer(call.route().function(), new ApiEvent(call, Optional.empty()).bytes());
        meter.count(Unit.HTTP_API_REQUEST, units(call.request(), answer));
        return answer;
    }

    /** Each 512 KB of the larger of both. */
    private static int units(AwsRequest request, AwsResponse answer) {
        var bytes = Math.max(request.body().length, answer.body().length);
        return Math.max(1, Math.ceilDiv(bytes, METERED_BYTES));
    }
}
