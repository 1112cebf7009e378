package dev.mezan.runtime.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mezan.aws.FunctionEnvironment;
import dev.mezan.catalog.Catalog;
import dev.mezan.catalog.FunctionSpec;
import dev.mezan.catalog.Names;
import dev.mezan.catalog.RouteSpec;
import dev.mezan.core.json.Json;
import dev.mezan.gateway.http.Router;
import dev.mezan.gateway.inbox.InboxRoutes;
import dev.mezan.gateway.operate.OperateRoutes;
import dev.mezan.gateway.registry.RegistryRoutes;
import dev.mezan.gateway.run.RunRoutes;
import dev.mezan.runtime.LocalSuite;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The API's functions on a suite, each with its own grants, asked by somebody. */
record Api(LocalSuite suite, Catalog catalog, ApiDescription description, Map<String, String> claims) {
    private static final String ARN = "arn:aws:lambda:us-east-1:000000000000:function:";
    private static final Pattern VARIABLE = Pattern.compile("\\{[a-z]+}");

    /** The same, asked by somebody else. */
    Api as(String name, String tenant, String roles) {
        return new Api(suite, catalog, description, Map.of("sub", name, "tenant", tenant, "roles", roles));
    }

    Reply get(String path) {
        return call("GET", path, Map.of(), "");
    }

    Reply post(String path, String body) {
        return call("POST", path, Map.of("content-type", "application/json"), body);
    }

    /** Asks, and holds the answer against the description. */
    Reply call(String method, String target, Map<String, String> headers, String body) {
        var cut = target.indexOf('?');
        var path = cut < 0 ? target : target.substring(0, cut);
        var route = route(method, path);
        var event = event(method, path, route, headers).put("body", body).put("isBase64Encoded", false);
        query(cut < 0 ? "" : target.substring(cut + 1)).forEach(event.putObject("queryStringParameters")::put);
        var reply = reply(router(route.function()).answer(event, ARN + route.function(), line -> {
            throw new AssertionError(line);
        }));
        if (!route.method().equals("ANY")) {
            description.check(method, route.path(), reply);
        }
        return reply;
    }

    private ObjectNode event(String method, String path, RouteSpec route, Map<String, String> headers) {
        var event =
                Json.object().put("version", "2.0").put("routeKey", route.key()).put("rawPath", path);
        headers.forEach(event.putObject("headers")::put);
        var context = event.putObject("requestContext");
        context.putObject("http").put("method", method).put("path", path);
        claims.forEach(context.putObject("authorizer").putObject("jwt").putObject("claims")::put);
        parameters(route.path(), path).forEach(event.putObject("pathParameters")::put);
        return event;
    }

    private RouteSpec route(String method, String path) {
        return catalog.routes().stream()
                .filter(route -> route.method().equals(method))
                .filter(route -> path.matches(VARIABLE.matcher(route.path()).replaceAll("[^/]+")))
                .findFirst()
                .orElseGet(() -> catalog.routes().getLast());
    }

    private static Map<String, String> parameters(String route, String path) {
        var names = route.split("/", -1);
        var values = path.split("/", -1);
        var parameters = new HashMap<String, String>();
        for (var i = 0; i < Math.min(names.length, values.length); i++) {
            if (VARIABLE.matcher(names[i]).matches()) {
                parameters.put(names[i].substring(1, names[i].length() - 1), values[i]);
            }
        }
        return parameters;
    }

    private static Map<String, String> query(String text) {
        var query = new HashMap<String, String>();
        for (var pair : text.isEmpty() ? new String[0] : text.split("&", -1)) {
            query.put(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1));
        }
        return query;
    }

    private static Reply reply(JsonNode answer) {
        var headers = new HashMap<String, String>();
        answer.path("headers")
                .properties()
                .forEach(entry -> headers.put(entry.getKey(), entry.getValue().asString()));
        assertThat(headers).containsKey("traceparent");
        return new Reply(
                answer.path("statusCode").asInt(),
                headers,
                Json.parse(answer.path("body").asString(), "answer"));
    }

    private Router router(String function) {
        var spec = catalog.functions().stream()
                .filter(candidate -> candidate.name().equals(function))
                .findFirst()
                .orElseThrow();
        var environment = environment(spec);
        return new Router(
                switch (function) {
                    case Names.API_RUNS -> RunRoutes.of(environment, Api::pause);
                    case Names.API_INBOX -> InboxRoutes.of(environment);
                    case Names.API_OPERATE -> OperateRoutes.of(environment);
                    default -> RegistryRoutes.of(environment);
                },
                environment);
    }

    private FunctionEnvironment environment(FunctionSpec spec) {
        return new FunctionEnvironment(
                spec.variables(), suite.clients(spec.name(), spec.grants()), InstantSource.system());
    }

    private static void pause(Duration time) {
        LockSupport.parkNanos(time.toNanos());
    }

    /** The names of what is wrong. */
    static List<String> pointers(Reply reply) {
        return reply.body()
                .path("errors")
                .valueStream()
                .map(error -> error.path("pointer").asString())
                .toList();
    }
}
