package dev.mezan.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.mezan.catalog.BucketSpec;
import dev.mezan.catalog.Catalog;
import dev.mezan.catalog.Grant;
import dev.mezan.catalog.QueueSpec;
import dev.mezan.catalog.StateMachineSpec;
import dev.mezan.catalog.TableSpec;
import dev.mezan.runtime.meter.Unit;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.sfn.model.DescribeExecutionResponse;
import software.amazon.awssdk.services.sfn.model.ExecutionStatus;
import software.amazon.awssdk.services.sfn.model.InvalidDefinitionException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Task states that call the services of the suite; each machine in the folder {@code integrations} is one such state. */
class IntegrationsIT {
    private static final String MACHINES = "arn:aws:states:us-east-1:000000000000:stateMachine:";
    private static final String CHILD = "\"StateMachineArn\":\"" + MACHINES + "child\"";
    private static final String KEY = "\"TableName\":\"things\",\"Key\":{\"pk\":{\"S\":\"a\"},\"sk\":{\"S\":\"b\"}}";
    private static LocalSuite suite;
    private static String queue;

    @BeforeAll
    static void start() {
        suite = LocalSuite.start(new SuiteSettings(0, Optional.empty(), false), catalog());
        queue = suite.clients().sqs().getQueueUrl(r -> r.queueName("jobs")).queueUrl();
    }

    @AfterAll
    static void stop() {
        suite.close();
    }

    @Test
    void theSdksIntegrationsWriteMembersAsTheSdkDoesAndAddNoMetadata() {
        var put = succeeded("aws-sdk-dynamodb-putItem", """
                {"TableName":"things","Item":{"pk":{"S":"a"},"sk":{"S":"b"},"flag":{"Bool":true},"list":{"L":[{"N":"1"}]}}}""");
        assertThat(put.isEmpty()).isTrue();
        var item = succeeded("aws-sdk-dynamodb-getItem", "{" + KEY + "}");
        assertThat(item.toString())
                .isEqualTo("{\"Item\":{\"sk\":{\"S\":\"b\"},\"pk\":{\"S\":\"a\"},\"flag\":{\"Bool\":true},"
                        + "\"list\":{\"L\":[{\"N\":\"1\"}]}}}");
    }

    @Test
    void optimizedIntegrationsWriteMembersAsTheApiDoesAndAddTheMetadata() {
        succeeded("dynamodb-putItem", """
                {"TableName":"things","Item":{"pk":{"S":"c"},"sk":{"S":"d"},"flag":{"BOOL":true}}}""");
        var item = succeeded(
                "dynamodb-getItem", "{" + KEY.replace("\"a\"", "\"c\"").replace("\"b\"", "\"d\"") + "}");
        assertThat(item.at("/Item/flag/BOOL").asBoolean()).isTrue();
        assertThat(item.at("/SdkHttpMetadata/HttpStatusCode").asInt()).isEqualTo(200);
        assertThat(item.at("/SdkHttpMetadata/AllHttpHeaders/Content-Length").isArray())
                .isTrue();
        assertThat(item.at("/SdkResponseMetadata/RequestId").isString()).isTrue();
    }

    @Test
    void errorsAreNamedAsEachKindOfIntegrationNamesThem() {
        var arguments = """
                {"TableName":"things","Item":{"pk":{"S":"x"},"sk":{"S":"y"}},"ConditionExpression":"attribute_exists(pk)"}""";
        var sdk = run("aws-sdk-dynamodb-putItem", arguments);
        assertThat(sdk.error()).isEqualTo("DynamoDb.ConditionalCheckFailedException");
        assertThat(sdk.cause())
                .matches("The conditional request failed \\(Service: DynamoDb, Status Code: 400, Request ID: [^,]+\\)");
        var optimized = run("dynamodb-putItem", arguments);
        assertThat(optimized.error()).isEqualTo("DynamoDB.ConditionalCheckFailedException");
        assertThat(optimized.cause())
                .matches("The conditional request failed \\(Service: AmazonDynamoDBv2; Status Code: 400; Error Code:"
                        + " ConditionalCheckFailedException; Request ID: \\S+; Proxy: null\\)");
        var unnamed = "{\"TableName\":\"things\",\"Item\":{\"pk\":{\"S\":\"x\"}}}";
        assertThat(run("aws-sdk-dynamodb-putItem", unnamed).error()).isEqualTo("DynamoDb.DynamoDbException");
        assertThat(run("dynamodb-putItem", unnamed).error()).isEqualTo("DynamoDB.AmazonDynamoDBException");
    }

    @Test
    void whatTheActionDoesNotTakeIsNamed() {
        var unknown = run("aws-sdk-dynamodb-getItem", "{" + KEY + ",\"Colour\":\"red\"}");
        assertThat(unknown.error()).isEqualTo("States.Runtime");
        assertThat(unknown.cause()).endsWith("[The field \"Colour\" is not supported by Step Functions]");
        assertThat(run("aws-sdk-s3-getObject", "{\"Bucket\":\"objects\"}").cause())
                .endsWith("[The field 'Key' is required but was missing]");
        assertThat(run("aws-sdk-dynamodb-getItem", "{" + KEY + ",\"ConsistentRead\":\"yes\"}")
                        .cause())
                .endsWith("[The value for the field 'ConsistentRead' must be a boolean]");
    }

    @Test
    void aMachineMayOnlyDoWhatItIsGranted() {
        var denied = run("aws-sdk-dynamodb-getItem", "{" + KEY.replace("things", "others") + "}");
        assertThat(denied.error()).isEqualTo("DynamoDb.DynamoDbException");
        assertThat(denied.cause()).contains("aws-sdk-dynamodb-getItem", "dynamodb:GetItem", "others");
    }

    @Test
    void messagesMayBeWrittenAsTheJsonThatTheyHold() {
        var sent = succeeded("sqs-sendMessage", "{\"QueueUrl\":\"" + queue + "\",\"MessageBody\":{\"a\":[1]}}");
        assertThat(sent.path("MD5OfMessageBody").isString()).isTrue();
        var other = succeeded("aws-sdk-sqs-sendMessage", "{\"QueueUrl\":\"" + queue + "\",\"MessageBody\":\"text\"}");
        assertThat(other.path("Md5OfMessageBody").isString()).isTrue();
        var bodies = Stream.of(1, 2)
                .map(_ -> suite.clients().sqs().receiveMessage(r -> r.queueUrl(queue)))
                .flatMap(answer -> answer.messages().stream())
                .map(message -> message.body());
        assertThat(bodies).contains("{\"a\":[1]}");
    }

    @Test
    void objectsGoInAndOutAsText() {
        var put = succeeded("aws-sdk-s3-putObject", "{\"Bucket\":\"objects\",\"Key\":\"k\",\"Body\":{\"a\":1}}");
        assertThat(put.path("ETag").isString()).as(put.toString()).isTrue();
        assertThat(succeeded("aws-sdk-s3-getObject", "{\"Bucket\":\"objects\",\"Key\":\"k\"}")
                        .path("Body")
                        .asString())
                .isEqualTo("{\"a\":1}");
        suite.clients().s3().putObject(r -> r.bucket("objects").key("x"), RequestBody.fromBytes(new byte[] {-1, -2}));
        assertThat(succeeded("aws-sdk-s3-getObject", "{\"Bucket\":\"objects\",\"Key\":\"x\"}")
                        .path("Body")
                        .asString())
                .isEqualTo("//4=");
        assertThat(run("aws-sdk-s3-getObject", "{\"Bucket\":\"objects\",\"Key\":\"none\"}")
                        .error())
                .isEqualTo("S3.NoSuchKeyException");
    }

    @Test
    void anExecutionIsStartedAndNotWaitedFor() {
        var started = succeeded("states-startExecution", "{" + CHILD + ",\"Name\":\"one\",\"Input\":{\"a\":1}}");
        assertThat(started.path("ExecutionArn").asString()).endsWith(":execution:child:one");
        assertThat(started.path("StartDate").isIntegralNumber()).isTrue();
        assertThat(started.at("/SdkHttpMetadata/HttpStatusCode").asInt()).isEqualTo(200);
        var again = run("states-startExecution", "{" + CHILD + ",\"Name\":\"one\",\"Input\":{\"a\":2}}");
        assertThat(again.error()).isEqualTo("StepFunctions.ExecutionAlreadyExistsException");
        assertThat(again.cause()).contains("(Service: AWSStepFunctions; Status Code: 400; Error Code: ");
    }

    @Test
    void anExecutionThatIsWaitedForIsDescribedWithItsOutputAsTextOrAsJson() {
        var text = succeeded("states-startExecution-sync", "{" + CHILD + ",\"Input\":{\"a\":1}}");
        assertThat(text.path("Output").asString()).isEqualTo("{\"got\":{\"a\":1}}");
        assertThat(text.path("Status").asString()).isEqualTo("SUCCEEDED");
        var json = succeeded("states-startExecution-sync-2", "{" + CHILD + ",\"Input\":{\"a\":1}}");
        assertThat(json.at("/Output/got/a").asInt()).isEqualTo(1);
        assertThat(json.at("/Input/a").asInt()).isEqualTo(1);
        var failed = run("states-startExecution-sync", "{" + CHILD + ",\"Input\":{\"fail\":1}}");
        assertThat(failed.error()).isEqualTo("States.TaskFailed");
        assertThat(JsonMapper.shared().readTree(failed.cause()).path("Error").asString())
                .isEqualTo("Oops");
    }

    @Test
    void aMachineWhoseServiceIsMissingIsRefusedByName() {
        var definition = """
                {"StartAt":"All","States":{"All":{"Type":"Map","End":true,"ItemProcessor":{"StartAt":"Tell","States":{
                  "Tell":{"Type":"Task","Resource":"arn:aws:states:::sns:publish","End":true}}}}}}""";
        assertThatThrownBy(() -> suite.clients()
                        .stepFunctions()
                        .createStateMachine(
                                r -> r.name("tell").definition(definition).roleArn("arn:aws:iam::000000000000:role/r")))
                .isInstanceOf(InvalidDefinitionException.class)
                .hasMessageContaining("has no service sns")
                .hasMessageContaining("AWS_ENDPOINT_URL_SNS")
                .hasMessageContaining("at /States/All/ItemProcessor/States/Tell/Resource");
    }

    @Test
    void whatTheServicesBillIsCountedForTheRun() {
        var before = suite.meter().totals().getOrDefault(Unit.DYNAMODB_READ, 0.0);
        succeeded("aws-sdk-dynamodb-getItem", "{" + KEY + "}");
        assertThat(suite.meter().totals().getOrDefault(Unit.DYNAMODB_READ, 0.0)).isGreaterThan(before);
    }

    private static JsonNode succeeded(String machine, String input) {
        var ended = run(machine, input);
        assertThat(ended.status()).as(ended.error() + ": " + ended.cause()).isEqualTo(ExecutionStatus.SUCCEEDED);
        return JsonMapper.shared().readTree(ended.output());
    }

    private static DescribeExecutionResponse run(String machine, String input) {
        var states = suite.clients().stepFunctions();
        var arn = states.startExecution(
                        r -> r.stateMachineArn(MACHINES + machine).input(input))
                .executionArn();
        await().atMost(Duration.ofSeconds(30)).until(() -> described(arn).status() != ExecutionStatus.RUNNING);
        return described(arn);
    }

    private static DescribeExecutionResponse described(String arn) {
        return suite.clients().stepFunctions().describeExecution(r -> r.executionArn(arn));
    }

    private static Catalog catalog() {
        var names = Stream.of(
                "aws-sdk-dynamodb-putItem",
                "aws-sdk-dynamodb-getItem",
                "dynamodb-putItem",
                "dynamodb-getItem",
                "aws-sdk-sqs-sendMessage",
                "sqs-sendMessage",
                "aws-sdk-s3-getObject",
                "aws-sdk-s3-putObject",
                "states-startExecution",
                "states-startExecution-sync",
                "states-startExecution-sync-2",
                "child");
        return new Catalog(
                List.of(),
                List.of(new QueueSpec("jobs", Duration.ofSeconds(30), 3, Duration.ofDays(4))),
                Stream.of("things", "others")
                        .map(name -> new TableSpec(name, "pk", "sk", "ttl", List.of()))
                        .toList(),
                List.of(new BucketSpec("objects", Duration.ofDays(7))),
                names.map(IntegrationsIT::machine).toList(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static StateMachineSpec machine(String name) {
        var file = "integrations/" + name + ".asl.json";
        var grants = List.<Grant>of(
                new Grant.ReadTable("things"),
                new Grant.WriteTable("things"),
                new Grant.SendMessages("jobs"),
                new Grant.ReadObjects("objects"),
                new Grant.WriteObjects("objects"),
                new Grant.StartExecution("child"));
        return new StateMachineSpec(name, StateMachineSpec.Type.STANDARD, file, Map.of(), grants);
    }
}
