package dev.mezan.runtime.httpapi;

import dev.mezan.catalog.RouteSpec;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The routes of an HTTP API, which has no {@code $default} route.
 *
 * <p>Of several that a request may mean the most exact one is taken: exact segments before parameters before greedy ones,
 * from left to right, and then a method before {@code ANY}.
 *
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-routes.html">Routes for HTTP
 *     APIs</a>
 */
final class RouteTable {
    private static final String ANY = "ANY";

    private final List<Entry> entries;

    private RouteTable(List<Entry> entries) {
        this.entries = entries;
    }

    /** A table of the catalog's routes. */
    static RouteTable of(List<RouteSpec> routes) {
        return new RouteTable(routes.stream()
                .map(route -> new Entry(route, RoutePath.of(route.path())))
                .sorted(Comparator.comparing(Entry::path)
                        .thenComparing(entry -> entry.route().method().equals(ANY)))
                .toList());
    }

    /** The route that a request means; the path is still percent-encoded. */
    Optional<Match> match(String method, String path) {
        for (var entry : entries) {
            if (entry.takes(method)) {
                var parameters = entry.path().match(path);
                if (parameters.isPresent()) {
                    return Optional.of(new Match(entry.route(), parameters.get()));
                }
            }
        }
        return Optional.empty();
    }

    /**
     * A route that was found.
     *
     * @param route the route
     * @param parameters the decoded values of its path's parameters
     */
    record Match(RouteSpec route, Map<String, String> parameters) {
        Match {
            parameters = Map.copyOf(parameters);
        }
    }

    private record Entry(RouteSpec route, RoutePath path) {
        private boolean takes(String method) {
            return route.method().equals(method) || route.method().equals(ANY);
        }
    }
}
