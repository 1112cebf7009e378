package dev.mezan.gateway.http;

import dev.mezan.aws.FunctionEnvironment;
import dev.mezan.core.json.Json;
import dev.mezan.core.problem.MezanException;
import dev.mezan.core.problem.Problem;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import software.amazon.awssdk.core.exception.SdkException;
import tools.jackson.databind.JsonNode;

/** Leads each request to what answers its route, and makes a problem of everything that goes wrong on the way. */
public final class Router {
    /** The variable that names the claim which names the tenant. */
    public static final String TENANT_CLAIM = "MEZAN_TENANT_CLAIM";

    private final Map<String, Function<Call, Answer>> routes;
    private final RandomGenerator random;
    private final String tenantClaim;

    /**
     * A router.
     *
     * @param routes what answers, by the route's key
     */
    public Router(Map<String, Function<Call, Answer>> routes, FunctionEnvironment environment) {
        this.routes = Map.copyOf(routes);
        this.random = environment.random();
        this.tenantClaim = environment.variables().getOrDefault(TENANT_CLAIM, Caller.TENANT_CLAIM);
    }

    /** The keys of the routes that it answers. */
    public Set<String> keys() {
        return routes.keySet();
    }

    /**
     * Answers a request; never throws.
     *
     * @param event the request in payload format 2.0
     * @param function the ARN of the function
     * @param log where failures are told
     */
    public JsonNode answer(JsonNode event, String function, Consumer<String> log) {
        var request = Request.of(event);
        var trace = TraceParent.of(request.header(TraceParent.NAME), random);
        return answer(request, event, trace, new Place(function, log))
                .with(TraceParent.NAME, trace)
                .document();
    }

    private Answer answer(Request request, JsonNode event, TraceParent trace, Place place) {
        try {
            var call = new Call(request, Caller.of(event, tenantClaim), trace, place.function);
            return endpoint(request).apply(call);
        } catch (MezanException e) {
            return Problems.of(e, request.path());
        } catch (SdkException e) {
            place.log.accept(line(request, trace, e));
            var unavailable = Problem.of("service-unavailable", "A service that the suite needs did not answer")
                    .advise("Try again.");
            return Problems.of(new MezanException(unavailable, e), request.path())
                    .with("Retry-After", 1);
        } catch (RuntimeException e) {
            place.log.accept(line(request, trace, e));
            return Problems.failure(request.path());
        }
    }

    private Function<Call, Answer> endpoint(Request request) {
        return Optional.ofNullable(routes.get(request.route()))
                .orElseThrow(() -> new IllegalStateException("This function has no route " + request.route()));
    }

    private static String line(Request request, TraceParent trace, RuntimeException e) {
        return Json.text(Json.object()
                .put("outcome", "failed")
                .put("route", request.route())
                .put(TraceParent.NAME, trace.toString())
                .put("reason", e.toString()));
    }

    private record Place(String function, Consumer<String> log) {}
}
