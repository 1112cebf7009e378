package dev.mezan.runtime.lambda;

import dev.mezan.runtime.endpoint.AwsRequest;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a request asks Lambda to do. */
sealed interface LambdaCall {
    /** Runs a function. */
    record Invoke(String function, Optional<String> qualifier) implements LambdaCall {}

    /** Lists the functions. */
    record ListFunctions() implements LambdaCall {}

    /** Describes a function and where its code is. */
    record GetFunction(String function) implements LambdaCall {}

    /** Describes a function. */
    record GetFunctionConfiguration(String function) implements LambdaCall {}

    /** Lists which queue feeds which function. */
    record ListEventSourceMappings() implements LambdaCall {}

    /** Anything else. */
    record Unknown() implements LambdaCall {}

    /** Tells it from method and path. */
    static LambdaCall of(AwsRequest request) {
        var path = request.path();
        if (path.equals("/2015-03-31/event-source-mappings") || path.equals("/2015-03-31/event-source-mappings/")) {
            return request.method().equals("GET") ? new ListEventSourceMappings() : new Unknown();
        }
        var matcher = Paths.FUNCTION.matcher(path);
        if (!matcher.matches()) {
            return new Unknown();
        }
        var name = Optional.ofNullable(matcher.group(1));
        var what = Optional.ofNullable(matcher.group(2)).orElse("");
        return switch (request.method() + " " + what) {
            case "GET " -> name.<LambdaCall>map(GetFunction::new).orElseGet(ListFunctions::new);
            case "GET configuration" ->
                name.<LambdaCall>map(GetFunctionConfiguration::new).orElseGet(Unknown::new);
            case "POST invocations" ->
                name.<LambdaCall>map(function -> new Invoke(function, Query.value(request.query(), "Qualifier")))
                        .orElseGet(Unknown::new);
            default -> new Unknown();
        };
    }

    /** The paths of the API. */
    final class Paths {
        private static final Pattern FUNCTION =
                Pattern.compile("/2015-03-31/functions(?:/(?:([^/]+)(?:/(configuration|invocations)/?)?)?)?");

        private Paths() {}
    }
}
