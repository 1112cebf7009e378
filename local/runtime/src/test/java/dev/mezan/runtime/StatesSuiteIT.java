package dev.mezan.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.sfn.SfnClient;
import software.amazon.awssdk.services.sfn.model.DescribeExecutionResponse;
import software.amazon.awssdk.services.sfn.model.ExecutionStatus;

/** Step Functions alone, beside an emulator of everything else. */
class StatesSuiteIT {
    private static final String ROLE = "arn:aws:iam::999999999999:role/of-somebody";
    private static LocalSuite others;
    private static StatesSuite suite;
    private static SfnClient states;

    @BeforeAll
    static void start() {
        others = LocalSuite.start(new SuiteSettings(0, Optional.empty(), false), TestingCatalog.small());
        suite = StatesSuite.start(new SuiteSettings(
                0,
                Optional.empty(),
                true,
                Map.of("AWS_ENDPOINT_URL", others.endpoint().toString())));
        states = client("111111111111");
    }

    @AfterAll
    static void stop() {
        suite.close();
        others.close();
    }

    @Test
    void tasksCallTheServicesThatTheEnvironmentNames() {
        var ended = run("put", """
                {"StartAt":"Put","States":{"Put":{"Type":"Task","Resource":"arn:aws:states:::dynamodb:putItem",
                  "Parameters":{"TableName":"things","Item":{"pk":{"S":"p"},"sk":{"S":"s"}}},"End":true}}}""");
        assertThat(ended.status()).as(ended.error() + ": " + ended.cause()).isEqualTo(ExecutionStatus.SUCCEEDED);
        var key = Map.of("pk", AttributeValue.fromS("p"), "sk", AttributeValue.fromS("s"));
        assertThat(others.clients()
                        .dynamoDb()
                        .getItem(r -> r.tableName("things").key(key))
                        .hasItem())
                .isTrue();
    }

    @Test
    void functionsAreInvokedWhereTheEnvironmentSays() {
        var ended = run("invoke", """
                {"StartAt":"Call","States":{"Call":{"Type":"Task","Resource":"arn:aws:states:::lambda:invoke",
                  "Parameters":{"FunctionName":"nobody","Payload":{}},"End":true}}}""");
        assertThat(ended.error()).isEqualTo("Lambda.ResourceNotFoundException");
        assertThat(ended.cause()).contains("nobody", "(Service: AWSLambda; Status Code: 404; Error Code: ");
    }

    @Test
    void executionsStartOthersOfTheirOwn() {
        run("child", "{\"StartAt\":\"P\",\"States\":{\"P\":{\"Type\":\"Pass\",\"Result\":7,\"End\":true}}}");
        var ended = run("parent", """
                {"StartAt":"Start","States":{"Start":{"Type":"Task","OutputPath":"$.Output",
                  "Resource":"arn:aws:states:::states:startExecution.sync:2",
                  "Parameters":{"StateMachineArn":"%s"},"End":true}}}""".formatted(arn("child")));
        assertThat(ended.output()).as(ended.cause()).isEqualTo("7");
    }

    @Test
    void apisAreCalledOverHttp() {
        var health = run("health", http("/_mezan/health"));
        assertThat(health.output())
                .as(health.cause())
                .contains("\"StatusText\":\"OK\"", "\"ResponseBody\":{\"status\"");
        assertThat(run("nothing", http("/_mezan/nothing")).error()).isEqualTo("States.Http.StatusCode.404");
        var nobody = http("/").replace(suite.endpoint().toString(), "http://127.0.0.1:1");
        assertThat(run("nobody", nobody).error()).isEqualTo("States.Http.Socket");
    }

    private static String http(String path) {
        return """
                {"StartAt":"Get","States":{"Get":{"Type":"Task","Resource":"arn:aws:states:::http:invoke","Parameters":{
                  "ApiEndpoint":"%s","Method":"GET","QueryParameters":{"a":["b c","d"]},
                  "InvocationConfig":{"ConnectionArn":"arn:aws:events:us-east-1:000000000000:connection/c/1"}},
                  "End":true}}}""".formatted(suite.endpoint() + path);
    }

    @Test
    void theHealthPageIsThatOfTheWholeSuite() throws IOException, InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            var page = http.send(
                    HttpRequest.newBuilder(suite.endpoint().resolve("/_mezan/health"))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.body()).isEqualTo("{\"status\":\"ready\",\"parts\":{\"states\":\"ready\"}}");
        }
    }

    private static DescribeExecutionResponse run(String name, String definition) {
        var machine = states.createStateMachine(
                        r -> r.name(name).definition(definition).roleArn(ROLE))
                .stateMachineArn();
        var arn = states.startExecution(r -> r.stateMachineArn(machine).input("{}"))
                .executionArn();
        await().atMost(Duration.ofSeconds(30)).until(() -> described(arn).status() != ExecutionStatus.RUNNING);
        return described(arn);
    }

    private static DescribeExecutionResponse described(String arn) {
        return states.describeExecution(r -> r.executionArn(arn));
    }

    private static String arn(String machine) {
        return states.listStateMachines().stateMachines().stream()
                .filter(one -> one.name().equals(machine))
                .map(one -> one.stateMachineArn())
                .findFirst()
                .orElseThrow();
    }

    private static SfnClient client(String account) {
        return SfnClient.builder()
                .endpointOverride(URI.create(suite.endpoint().toString()))
                .region(Region.EU_WEST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create(account, "any")))
                .build();
    }
}
