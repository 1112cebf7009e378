package dev.mezan.gateway.route;

import java.util.List;

/**
 * A route of the HTTP API.
 *
 * @param method the HTTP method, in capitals, or {@code ANY}
 * @param path the path as HTTP APIs have it, such as {@code /v1/runs/{run}}
 * @param part the function that answers
 * @param scopes one of which a token must have; none for a route that needs no token
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-routes.html">Routes for HTTP
 *     APIs</a>
 */
public record Route(String method, String path, Part part, List<String> scopes) {
    public Route {
        scopes = List.copyOf(scopes);
    }

    /** The route's key in events: {@code GET /v1/runs/{run}}. */
    public String key() {
        return method + " " + path;
    }

    /** Whether a request's path is one of this route's, whatever its method. */
    boolean leadsTo(String requested) {
        var mine = path.split("/", -1);
        var theirs = requested.split("/", -1);
        if (mine.length != theirs.length) {
            return false;
        }
        for (var i = 0; i < mine.length; i++) {
            if (!mine[i].startsWith("{") && !mine[i].equals(theirs[i])) {
                return false;
            }
        }
        return true;
    }
}
