package dev.mezan.runtime.states;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mezan.runtime.endpoint.AwsRequest;
import dev.mezan.runtime.endpoint.AwsResponse;
import dev.mezan.runtime.endpoint.Caller;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What no SDK would send, and the answers byte by byte. */
class WireTest {
    private static final String ARN = "arn:aws:states:us-east-1:000000000000:stateMachine:order";
    private static final String PASS =
            "{\\\"StartAt\\\":\\\"A\\\",\\\"States\\\":{\\\"A\\\":{\\\"Type\\\":\\\"Pass\\\",\\\"End\\\":true}}}";

    private final TestMachines suite = new TestMachines(ExecutionSettings.IN_MEMORY, List.of());

    @ParameterizedTest
    @ValueSource(strings = {"{", "{\"name\":\"a", "nothing", "[]", "\"text\"", "{\"name\":{}}", "{\"name\":1}"})
    void whatIsNoRequestIsASerializationException(String body) {
        refused("CreateStateMachine", body, "SerializationException");
    }

    @ParameterizedTest
    @ValueSource(strings = {"AWSStepFunctions.LaunchRockets", "DynamoDB_20120810.GetItem", ""})
    void anUnknownTargetIsAnUnknownOperation(String target) {
        var answer = suite.service.answer(request(target, "{}"), new Caller.Developer("test"));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(json(answer).path("__type").asString()).isEqualTo("UnknownOperationException");
    }

    @Test
    void allBrokenConstraintsAreCounted() {
        assertThat(refused("CreateStateMachine", "{\"name\":\"\",\"type\":\"SLOW\"}", "ValidationException"))
                .isEqualTo("4 validation errors detected: Value '' at 'name' failed to satisfy constraint: Member must"
                        + " have length greater than or equal to 1; Value null at 'definition' failed to satisfy"
                        + " constraint: Member must not be null; Value null at 'roleArn' failed to satisfy constraint:"
                        + " Member must not be null; Value 'SLOW' at 'type' failed to satisfy constraint: Member must"
                        + " satisfy enum value set: [STANDARD, EXPRESS]");
        assertThat(refused("ListStateMachines", "{\"maxResults\":1001}", "ValidationException"))
                .isEqualTo("1 validation error detected: Value '1001' at 'maxResults' failed to satisfy constraint:"
                        + " Member must have value less than or equal to 1000");
        assertThat(refused(
                        "ListExecutions",
                        "{\"stateMachineArn\":\"" + ARN + "\",\"statusFilter\":\"succeeded\"}",
                        "ValidationException"))
                .isEqualTo("1 validation error detected: Value 'succeeded' at 'statusFilter' failed to satisfy"
                        + " constraint: Member must satisfy enum value set: [SUCCEEDED, TIMED_OUT, PENDING_REDRIVE,"
                        + " ABORTED, FAILED, RUNNING]");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            DescribeStateMachine | {"stateMachineArn":"abc"} | InvalidArn | Invalid Arn: 'Invalid ARN prefix: abc'
            DescribeStateMachine | {"stateMachineArn":"arn:aws:states:us-east-1:000000000000:execution:a:b"} | InvalidArn | Invalid Arn: 'Resource type not valid in this context: execution'
            DescribeExecution | {"executionArn":"abc"} | InvalidArn | Invalid Arn: 'Invalid ARN prefix: abc'
            GetExecutionHistory | {"executionArn":"arn:aws:states:us-east-1:000000000000:express:a:b:c"} | InvalidArn | Invalid Arn: 'Resource type not valid in this context: express'
            ListStateMachines | {"nextToken":"abc"} | InvalidToken | Invalid Token: 'abc'
            ListStateMachines | {"nextToken":"%%"} | InvalidToken | Invalid Token: '%%'
            ListExecutions | {} | ValidationException | Must specify either a stateMachineArn or a mapRunArn, and not both
            TagResource | {"resourceArn":"arn:aws:states:us-east-1:000000000000:stateMachine:a","tags":[]} | ResourceNotFound | Resource not found: 'arn:aws:states:us-east-1:000000000000:stateMachine:a'
            """)
    void errorsAreNamedAndWordedAsTheService(String operation, String body, String code, String message) {
        assertThat(refused(operation, body, code)).isEqualTo(message);
    }

    @Test
    void aRoleHasToBeOne() {
        var body = "{\"name\":\"a\",\"definition\":\"" + PASS + "\",\"roleArn\":\"me\"}";
        assertThat(refused("CreateStateMachine", body, "InvalidArn")).isEqualTo("Invalid Role Arn: 'me'");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            ~~ | Invalid execution input.
            not | Unrecognized token 'not': was expecting (JSON String, Number, Array, Object or token 'null', 'true' or 'false')
            {'a' | Unexpected character (\'\'\' (code 39)): was expecting double-quote to start
            """)
    void inputThatIsNoJsonIsRefused(String input, String reason) {
        create("order");
        var body = "{\"stateMachineArn\":\"" + ARN + "\",\"input\":\"" + input + "\"}";
        assertThat(refused("StartExecution", body, "InvalidExecutionInput"))
                .startsWith("Invalid State Machine Execution Input: '" + reason);
    }

    @Test
    void aNameOfEightyCharactersIsTheLongest() {
        assertThat(json(create("n".repeat(80))).path("stateMachineArn").asString())
                .endsWith("n");
        assertThat(json(create("n".repeat(81))).path("message").asString())
                .endsWith("at 'name' failed to satisfy constraint: Member must have length less than or equal to 80");
        assertThat(json(create("a b")).path("message").asString()).isEqualTo("Invalid Name: 'a b'");
    }

    @Test
    void datesAreSecondsSinceTheEpoch() {
        var seconds = suite.suite.time.instant().toEpochMilli() / 1000.0;
        assertThat(json(create("order")).path("creationDate").asDouble()).isEqualTo(seconds);
    }

    @Test
    void anExpressMachineMayNotWait() {
        var definition = PASS.replace(
                "\\\"Type\\\":\\\"Pass\\\"",
                "\\\"Type\\\":\\\"Task\\\",\\\"Resource\\\":\\\"arn:aws:states:::sqs:sendMessage.waitForTaskToken\\\","
                        + "\\\"Parameters\\\":{}");
        var body = "{\"name\":\"a\",\"type\":\"EXPRESS\",\"definition\":\"" + definition
                + "\",\"roleArn\":\"arn:aws:iam::000000000000:role/a\"}";
        assertThat(refused("CreateStateMachine", body, "InvalidDefinition"))
                .isEqualTo("Invalid State Machine Definition: 'SCHEMA_VALIDATION_FAILED: Express state machine does not"
                        + " support '.waitForTaskToken' service integration  at /States/A/Resource'");
    }

    @Test
    void aRequestThatIsFarTooLargeIsNotRead() {
        var answer = suite.service.answer(
                new AwsRequest(
                        "POST",
                        "/",
                        "",
                        Map.of("x-amz-target", "AWSStepFunctions.CreateStateMachine"),
                        new byte[9 * 1024 * 1024]),
                new Caller.Developer("test"));
        assertThat(answer.status()).isEqualTo(413);
        assertThat(json(answer).path("__type").asString()).isEqualTo("RequestEntityTooLargeException");
    }

    private AwsResponse create(String name) {
        return send(
                "CreateStateMachine",
                "{\"name\":\"" + name + "\",\"definition\":\"" + PASS
                        + "\",\"roleArn\":\"arn:aws:iam::000000000000:role/a\"}");
    }

    private String refused(String operation, String body, String code) {
        var answer = send(operation, body);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(json(answer).path("__type").asString()).isEqualTo(code);
        return json(answer).path("message").asString();
    }

    private AwsResponse send(String operation, String body) {
        return suite.service.answer(request("AWSStepFunctions." + operation, body), new Caller.Developer("test"));
    }

    private static AwsRequest request(String target, String body) {
        return new AwsRequest("POST", "/", "", Map.of("x-amz-target", target), body.getBytes(UTF_8));
    }

    private static JsonNode json(AwsResponse answer) {
        return JsonMapper.shared().readTree(answer.body());
    }
}
