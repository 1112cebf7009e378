package dev.mezan.gateway.route;

import static dev.mezan.gateway.route.Part.INBOX;
import static dev.mezan.gateway.route.Part.OPERATE;
import static dev.mezan.gateway.route.Part.REGISTRY;
import static dev.mezan.gateway.route.Part.RUNS;
import static dev.mezan.gateway.route.Scope.INBOX_READ;
import static dev.mezan.gateway.route.Scope.INBOX_WRITE;
import static dev.mezan.gateway.route.Scope.OPERATE_READ;
import static dev.mezan.gateway.route.Scope.OPERATE_WRITE;
import static dev.mezan.gateway.route.Scope.RUNS_READ;
import static dev.mezan.gateway.route.Scope.RUNS_WRITE;

import java.util.List;
import java.util.stream.Stream;

/** The HTTP API, route by route; a test holds it against {@code docs/openapi.yaml}. */
public final class Routes {
    /**
     * What no other route answers under {@code /v1/}: HTTP APIs prefer a route of the request's own method and path, then
     * one with a greedy variable. It says which methods there are, or that there is no such path.
     */
    public static final Route REST = new Route("ANY", "/v1/{rest+}", REGISTRY, Scope.words());

    private static final List<Route> NAMED = List.of(
            new Route("GET", "/v1/health", REGISTRY, List.of()),
            route("POST", "/v1/runs", RUNS, RUNS_WRITE),
            route("GET", "/v1/runs", RUNS, RUNS_READ),
            route("GET", "/v1/runs/{run}", RUNS, RUNS_READ),
            route("POST", "/v1/runs/{run}/cancel", RUNS, RUNS_WRITE),
            route("GET", "/v1/runs/{run}/events", RUNS, RUNS_READ),
            route("POST", "/v1/uploads", RUNS, RUNS_WRITE),
            route("GET", "/v1/workflows", REGISTRY, RUNS_READ),
            route("GET", "/v1/workflows/{workflow}", REGISTRY, RUNS_READ),
            route("GET", "/v1/agents", REGISTRY, RUNS_READ),
            route("GET", "/v1/agents/{agent}", REGISTRY, RUNS_READ),
            route("GET", "/v1/inbox", INBOX, INBOX_READ),
            route("GET", "/v1/inbox/{item}", INBOX, INBOX_READ),
            route("POST", "/v1/inbox/{item}/claim", INBOX, INBOX_WRITE),
            route("POST", "/v1/inbox/{item}/release", INBOX, INBOX_WRITE),
            route("POST", "/v1/inbox/{item}/answer", INBOX, INBOX_WRITE),
            route("POST", "/v1/inbox/{item}/delegate", INBOX, INBOX_WRITE),
            route("POST", "/v1/inbox/{item}/comment", INBOX, INBOX_WRITE),
            route("GET", "/v1/circuits", OPERATE, OPERATE_READ),
            route("GET", "/v1/circuits/{target}", OPERATE, OPERATE_READ),
            route("POST", "/v1/circuits/{target}/open", OPERATE, OPERATE_WRITE),
            route("POST", "/v1/circuits/{target}/close", OPERATE, OPERATE_WRITE),
            route("GET", "/v1/dead-letters", OPERATE, OPERATE_READ),
            route("GET", "/v1/dead-letters/{queue}", OPERATE, OPERATE_READ),
            route("POST", "/v1/dead-letters/{queue}/redrive", OPERATE, OPERATE_WRITE),
            route("POST", "/v1/dead-letters/{queue}/purge", OPERATE, OPERATE_WRITE));

    private Routes() {}

    /** All of them, {@link #REST} too. */
    public static List<Route> all() {
        return Stream.concat(NAMED.stream(), Stream.of(REST)).toList();
    }

    /** Those that are in the API's description. */
    public static List<Route> named() {
        return NAMED;
    }

    /** The methods that a path has; none if there is no such path. */
    public static List<String> methods(String path) {
        return NAMED.stream()
                .filter(route -> route.leadsTo(path))
                .map(Route::method)
                .sorted()
                .toList();
    }

    private static Route route(String method, String path, Part part, Scope scope) {
        return new Route(method, path, part, List.of(scope.word()));
    }
}
