package dev.mezan.runtime.httpapi;

import dev.mezan.catalog.RouteSpec;
import dev.mezan.runtime.endpoint.AwsRequest;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * A request to the API that found its route.
 *
 * @param request the request
 * @param match the route and the values of its parameters
 * @param id what the API calls the request
 * @param time when it came
 */
record ApiCall(AwsRequest request, RouteTable.Match match, String id, Instant time) {
    RouteSpec route() {
        return match.route();
    }

    Map<String, String> parameters() {
        return match.parameters();
    }

    Optional<String> header(String name) {
        return request.header(name);
    }
}
