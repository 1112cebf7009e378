package dev.mezan.runtime.httpapi;

import dev.mezan.catalog.RouteSpec;
import dev.mezan.catalog.RouteSpec.Access;
import dev.mezan.runtime.endpoint.AwsRequest;
import dev.mezan.runtime.endpoint.AwsResponse;
import dev.mezan.runtime.endpoint.Front;
import dev.mezan.runtime.httpapi.jwt.Decision;
import dev.mezan.runtime.httpapi.jwt.Identity;
import dev.mezan.runtime.lambda.FunctionFleet;
import dev.mezan.runtime.meter.Unit;
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
    private final Throttle throttle;
    private final ApiParts parts;

    /** The API of some routes to the functions of a fleet. */
    public HttpApi(List<RouteSpec> routes, FunctionFleet fleet, ApiParts parts) {
        this.routes = RouteTable.of(routes);
        this.integration = new Integration(fleet, parts.surroundings());
        this.throttle = new Throttle(parts.rate(), parts.surroundings().clock());
        this.parts = parts;
    }

    /** Every scope that some route asks for, in the order of the alphabet. */
    public static List<String> scopes(List<RouteSpec> routes) {
        return routes.stream()
                .flatMap(route -> scopes(route.access()).stream())
                .sorted()
                .distinct()
                .toList();
    }

    @Override
    public Optional<AwsResponse> answer(AwsRequest request) {
        if (!request.path().startsWith(PREFIX)) {
            return Optional.empty();
        }
        var id = parts.surroundings().id();
        return Optional.of(ApiAnswers.named(answer(request, id), id));
    }

    private AwsResponse answer(AwsRequest request, String id) {
        try {
            if (!Encoded.isWhole(request.path()) || !Encoded.isWhole(request.query())) {
                return ApiAnswers.badRequest();
            }
            return throttle.admits() ? routed(request, id) : ApiAnswers.tooManyRequests();
        } catch (RuntimeException e) {
            LOG.error("The HTTP API could not answer {} {}", request.method(), request.path(), e);
            return ApiAnswers.failed();
        }
    }

    private AwsResponse routed(AwsRequest request, String id) {
        var now = parts.surroundings().clock().instant();
        return routes.match(request.method(), request.path())
                .map(match -> authorized(new ApiCall(request, match, id, now)))
                .orElseGet(ApiAnswers::notFound);
    }

    private AwsResponse authorized(ApiCall call) {
        return switch (call.route().access()) {
            case Access.Open _ -> invoked(call, Optional.empty());
            case Access.Scoped(List<String> scopes) ->
                switch (parts.authorizer().decide(call.header("authorization"), scopes)) {
                    case Decision.Allowed(Identity identity) -> invoked(call, Optional.of(identity));
                    case Decision.Unauthorized(String challenge) -> ApiAnswers.unauthorized(challenge);
                    case Decision.Forbidden(String challenge) -> ApiAnswers.forbidden(challenge);
                };
        };
    }

    private AwsResponse invoked(ApiCall call, Optional<Identity> caller) {
        var answer = call.request().body().length > LARGEST_BODY
                ? ApiAnswers.tooLarge()
                : integration.answer(call.route().function(), new ApiEvent(call, caller).bytes());
        parts.meter().count(Unit.HTTP_API_REQUEST, units(call.request(), answer));
        return answer;
    }

    private static List<String> scopes(Access access) {
        return switch (access) {
            case Access.Open _ -> List.of();
            case Access.Scoped(List<String> scopes) -> scopes;
        };
    }

    /** Each 512 KB of the larger of both. */
    private static int units(AwsRequest request, AwsResponse answer) {
        var bytes = Math.max(request.body().length, answer.body().length);
        return Math.max(1, Math.ceilDiv(bytes, METERED_BYTES));
    }
}
