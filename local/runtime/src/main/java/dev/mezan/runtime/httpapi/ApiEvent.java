package dev.mezan.runtime.httpapi;

import dev.mezan.runtime.account.Account;
import dev.mezan.runtime.httpapi.jwt.Identity;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a function gets of a request: the event of payload format 2.0.
 *
 * @param call the request
 * @param caller whose token it came with; empty on an open route
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html">Lambda
 *     proxy integrations for HTTP APIs</a>
 */
record ApiEvent(ApiCall call, Optional<Identity> caller) {
    /** The id of the suite's API. */
    static final String API = "mezan";

    /** The one stage that it has. */
    static final String STAGE = "$default";

    /** Only programs of this machine reach the endpoint. */
    static final String SOURCE = "127.0.0.1";

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("dd/MMM/yyyy:HH:mm:ss Z", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    byte[] bytes() {
        return JSON.writeValueAsBytes(document());
    }

    ObjectNode document() {
        var request = call.request();
        var event = JSON.createObjectNode()
                .put("version", "2.0")
                .put("routeKey", call.route().key())
                .put("rawPath", request.path())
                .put("rawQueryString", request.query());
        request.header("cookie")
                .ifPresent(cookies -> event.set("cookies", JSON.valueToTree(Arrays.asList(cookies.split("; ?")))));
        event.set("headers", JSON.valueToTree(EventHeaders.of(call)));
        setUnlessEmpty(event, "queryStringParameters", Encoded.parameters(request.query()));
        event.set("requestContext", context());
        setUnlessEmpty(event, "pathParameters", call.parameters());
        var body = EventBody.of(request);
        body.ifPresent(some -> event.put("body", some.text()));
        return event.put("isBase64Encoded", body.map(EventBody::isBase64).orElse(false));
    }

    private ObjectNode context() {
        var host = call.header("host").orElse(SOURCE);
        var context = JSON.createObjectNode()
                .put("accountId", Account.LOCAL.id())
                .put("apiId", API)
                .put("domainName", host)
                .put("domainPrefix", host.split("[.:]", 2)[0])
                .put("requestId", call.id())
                .put("routeKey", call.route().key())
                .put("stage", STAGE)
                .put("time", TIME.format(call.time()))
                .put("timeEpoch", call.time().toEpochMilli());
        caller.ifPresent(identity -> context.set("authorizer", authorizer(identity)));
        context.set("http", http());
        return context;
    }

    private ObjectNode http() {
        return JSON.createObjectNode()
                .put("method", call.request().method())
                .put("path", call.request().path())
                .put("protocol", "HTTP/1.1")
                .put("sourceIp", SOURCE)
                .put("userAgent", call.header("user-agent").orElse(""));
    }

    private static ObjectNode authorizer(Identity identity) {
        var jwt = JSON.createObjectNode();
        jwt.set("claims", JSON.valueToTree(identity.claims()));
        jwt.set("scopes", identity.scopes().map(JSON::<JsonNode>valueToTree).orElse(JSON.nullNode()));
        var authorizer = JSON.createObjectNode();
        authorizer.set("jwt", jwt);
        return authorizer;
    }

    private static void setUnlessEmpty(ObjectNode event, String name, Map<String, String> values) {
        if (!values.isEmpty()) {
            event.set(name, JSON.valueToTree(values));
        }
    }
}
