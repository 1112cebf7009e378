package dev.mezan.runtime.httpapi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mezan.catalog.RouteSpec;
import dev.mezan.catalog.RouteSpec.Access.Open;
import dev.mezan.runtime.endpoint.AwsRequest;
import dev.mezan.runtime.httpapi.jwt.Identity;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class ApiEventTest {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final byte[] HELLO = "Hello from Lambda".getBytes(StandardCharsets.UTF_8);

    /**
     * The request of AWS's example; its time is of another day than its epoch, which is taken here. Stage variables and
     * client certificates the suite's API has none.
     *
     * @see <a
     *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html">the
     *     example</a>
     */
    @Test
    void theEventIsThatOfTheDocumentation() {
        var headers = Map.of(
                "header1", "value1",
                "header2", "value1,value2",
                "cookie", "cookie1; cookie2",
                "host", "id.execute-api.us-east-1.amazonaws.com",
                "user-agent", "agent");
        var request = new AwsRequest(
                "POST", "/my/path/value1", "parameter1=value1&parameter1=value2&parameter2=value", headers, HELLO);
        var identity = new Identity(Map.of("claim1", "value1", "claim2", "value2"), Optional.of(List.of("scope1")));

        var event = event(request, Optional.of(identity));

        assertThat(event.path("headers").path("header1").asString()).isEqualTo("value1");
        assertThat(event.path("headers").path("header2").asString()).isEqualTo("value1,value2");
        assertThat(event.path("headers").has("cookie")).isFalse();
        event.remove("headers");
        assertThat(event).isEqualTo(JSON.readTree("""
                {
                  "version": "2.0",
                  "routeKey": "POST /my/path/{parameter1}",
                  "rawPath": "/my/path/value1",
                  "rawQueryString": "parameter1=value1&parameter1=value2&parameter2=value",
                  "cookies": ["cookie1", "cookie2"],
                  "queryStringParameters": {"parameter1": "value1,value2", "parameter2": "value"},
                  "requestContext": {
                    "accountId": "000000000000",
                    "apiId": "mezan",
                    "authorizer": {
                      "jwt": {"claims": {"claim1": "value1", "claim2": "value2"}, "scopes": ["scope1"]}
                    },
                    "domainName": "id.execute-api.us-east-1.amazonaws.com",
                    "domainPrefix": "id",
                    "http": {
                      "method": "POST",
                      "path": "/my/path/value1",
                      "protocol": "HTTP/1.1",
                      "sourceIp": "127.0.0.1",
                      "userAgent": "agent"
                    },
                    "requestId": "00000000-0000-4000-8000-00000000002a",
                    "routeKey": "POST /my/path/{parameter1}",
                    "stage": "$default",
                    "time": "04/Mar/2020:19:03:58 +0000",
                    "timeEpoch": 1583348638390
                  },
                  "body": "Hello from Lambda",
                  "pathParameters": {"parameter1": "value1"},
                  "isBase64Encoded": false
                }"""));
    }

    @Test
    void whatTheRequestLacksTheEventLacks() {
        var event = event(new AwsRequest("POST", "/my/path/a", "", Map.of(), new byte[0]), Optional.empty());

        assertThat(event.propertyNames()).doesNotContain("cookies", "queryStringParameters", "body");
        assertThat(event.path("requestContext").has("authorizer")).isFalse();
        assertThat(event.path("isBase64Encoded").asBoolean()).isFalse();
    }

    @Test
    void scopesAreNullOnARouteThatAsksForNone() {
        var event = event(
                new AwsRequest("POST", "/my/path/a", "", Map.of(), new byte[0]),
                Optional.of(new Identity(Map.of("sub", "ada"), Optional.empty())));

        assertThat(event.at("/requestContext/authorizer/jwt/scopes").isNull()).isTrue();
    }

    @Test
    void onlyTextIsLeftAsItIs() {
        assertThat(body("application/json; charset=utf-8", "{}")).isEqualTo("{}");
        assertThat(body("application/problem+json", "{}")).isEqualTo("{}");
        assertThat(body("application/octet-stream", "{}")).isEqualTo("base64 e30=");
        assertThat(body("application/x-www-form-urlencoded", "{}")).isEqualTo("base64 e30=");
    }

    @Test
    void textThatIsNoUtf8IsBinaryWhateverItsTypeSays() {
        var request = new AwsRequest(
                "POST", "/my/path/a", "", Map.of("content-type", "text/plain"), new byte[] {(byte) 0xC3, 0x28});

        assertThat(event(request, Optional.empty()).path("isBase64Encoded").asBoolean())
                .isTrue();
    }

    @Test
    void theConnectionsHeadersAreLeftOutAndTheGatewaysAdded() {
        var request = new AwsRequest(
                "POST",
                "/my/path/a",
                "",
                Map.of("connection", "Upgrade", "host", "127.0.0.1:4566", "x-forwarded-for", "10.0.0.1"),
                HELLO);

        var headers = event(request, Optional.empty()).path("headers");

        assertThat(headers.has("connection")).isFalse();
        assertThat(headers.path("x-forwarded-for").asString()).isEqualTo("10.0.0.1, 127.0.0.1");
        assertThat(headers.path("x-forwarded-port").asString()).isEqualTo("4566");
        assertThat(headers.path("content-length").asString()).isEqualTo("17");
        assertThat(headers.path("x-amzn-trace-id").asString()).matches("Root=1-[0-9a-f]{8}-[0-9a-f]{24}");
    }

    private static String body(String type, String text) {
        var request = new AwsRequest(
                "POST", "/my/path/a", "", Map.of("content-type", type), text.getBytes(StandardCharsets.UTF_8));
        var event = event(request, Optional.empty());
        var body = event.path("body").asString();
        return event.path("isBase64Encoded").asBoolean() ? "base64 " + body : body;
    }

    private static ObjectNode event(AwsRequest request, Optional<Identity> identity) {
        var route = new RouteSpec("POST", "/my/path/{parameter1}", "f", new Open());
        var match = RouteTable.of(List.of(route)).match("POST", request.path()).orElseThrow();
        var time = Instant.ofEpochMilli(1583348638390L);
        var call = new ApiCall(request, match, "00000000-0000-4000-8000-00000000002a", time);
        return new ApiEvent(call, identity).document();
    }
}
