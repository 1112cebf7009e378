package dev.mezan.runtime.states;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mezan.runtime.endpoint.AwsRequest;
import dev.mezan.runtime.endpoint.AwsResponse;
import dev.mezan.runtime.endpoint.Caller;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import tools.jackson.databind.json.JsonMapper;

/** Whatever is sent, the answer is a success or one of the service's errors, and the service goes on. */
class ApiFuzzTest {
    private static final String ARN = "arn:aws:states:us-east-1:000000000000:stateMachine:order";
    private static final String PASS = "{\"StartAt\":\"A\",\"States\":{\"A\":{\"Type\":\"Pass\",\"End\":true}}}";
    private static final List<String> MEMBERS = List.of(
            "stateMachineArn",
            "stateMachineVersionArn",
            "stateMachineAliasArn",
            "executionArn",
            "resourceArn",
            "mapRunArn",
            "name",
            "definition",
            "roleArn",
            "type",
            "input",
            "description",
            "versionDescription",
            "publish",
            "revisionId",
            "routingConfiguration",
            "loggingConfiguration",
            "tracingConfiguration",
            "encryptionConfiguration",
            "tags",
            "tagKeys",
            "maxResults",
            "nextToken",
            "statusFilter",
            "includedData");

    private final TestMachines suite =
            new TestMachines(ExecutionSettings.IN_MEMORY, List.of(), TestMachines.standard("order", PASS));

    @Property(tries = 1500)
    void anyRequestGetsAnAnswer(@ForAll("operations") String operation, @ForAll("bodies") String body) {
        var answer = send(operation, body);
        assertThat(answer.status()).isIn(200, 400);
        var json = JsonMapper.shared().readTree(answer.body());
        assertThat(json.isObject()).isTrue();
        if (answer.status() == 400) {
            assertThat(json.path("__type").asString()).matches("[A-Z][A-Za-z]+");
            assertThat(json.path("message").asString()).isNotEmpty();
        }
        assertThat(send("ListStateMachines", "{}").status()).isEqualTo(200);
    }

    @Provide
    Arbitrary<String> operations() {
        return Arbitraries.of(suite.service.operations());
    }

    @Provide
    Arbitrary<String> bodies() {
        var whole = Combinators.combine(
                        Arbitraries.of(MEMBERS).list().uniqueElements().ofMaxSize(8),
                        values().list().ofSize(8))
                .as(ApiFuzzTest::object);
        var cut = Combinators.combine(whole, Arbitraries.integers().between(0, 200))
                .as((text, length) -> text.substring(0, Math.min(length, text.length())));
        return Arbitraries.frequencyOf(Tuple.of(8, whole), Tuple.of(1, cut), Tuple.of(1, Arbitraries.strings()));
    }

    private static Arbitrary<String> values() {
        var known = Arbitraries.of(
                "null",
                "true",
                "0",
                "-1",
                "1e400",
                "\"\"",
                "[]",
                "{}",
                "[null]",
                "[{}]",
                "[[[[]]]]",
                "\"STANDARD\"",
                "\"\\ud800\"",
                "\"" + ARN + "\"",
                "\"" + ARN + ":1\"",
                "\"" + ARN + ":live\"",
                "\"arn:aws:states:us-east-1:000000000000:execution:order:a\"",
                "\"arn:\"",
                "\"arn:aws:iam::000000000000:role/a\"",
                "[{\"stateMachineVersionArn\":\"" + ARN + ":1\",\"weight\":100}]",
                "{\"level\":\"ALL\",\"destinations\":[{\"cloudWatchLogsLogGroup\":{}}]}",
                "{\"type\":\"CUSTOMER_MANAGED_KMS_KEY\"}",
                quoted(PASS));
        return Arbitraries.frequencyOf(
                Tuple.of(6, known),
                Tuple.of(1, Arbitraries.strings().ofMaxLength(100).map(ApiFuzzTest::quoted)));
    }

    private static String object(List<String> members, List<String> values) {
        return IntStream.range(0, members.size())
                .mapToObj(index -> quoted(members.get(index)) + ":" + values.get(index))
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static String quoted(String text) {
        return JsonMapper.shared().writeValueAsString(text);
    }

    private AwsResponse send(String operation, String body) {
        var headers = Map.of("x-amz-target", "AWSStepFunctions." + operation);
        return suite.service.answer(
                new AwsRequest("POST", "/", "", headers, body.getBytes(UTF_8)), new Caller.Developer("test"));
    }
}
