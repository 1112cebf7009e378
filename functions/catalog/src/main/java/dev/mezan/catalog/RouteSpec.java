package dev.mezan.catalog;

import java.util.List;

/**
 * A route of the HTTP API.
 *
 * @param method the HTTP method, in capitals; {@code ANY} for those that no other route of the path has
 * @param path the path, with parameters as HTTP APIs have them: {@code /v1/runs/{run}}; a greedy one, which takes what
 *     no other route does, comes last: {@code /v1/{rest+}}
 * @param function the function that answers
 * @param access who may call it
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-routes.html">Routes for HTTP
 *     APIs</a>
 */
public record RouteSpec(String method, String path, String function, Access access) {
    /** Who may call a route. */
    public sealed interface Access {
        /** Anybody, without a token. */
        record Open() implements Access {}

        /**
         * Whose token has one of these scopes.
         *
         * @param scopes the scopes, such as {@code runs:read}; one is enough
         */
        record Scoped(List<String> scopes) implements Access {
            public Scoped {
                scopes = List.copyOf(scopes);
            }
        }
    }

    /** The route's key, as API Gateway has it: {@code GET /v1/runs/{run}}. */
    public String key() {
        return method + " " + path;
    }
}
