package dev.mezan.runtime;

import static dev.mezan.runtime.TestingCatalog.BUCKET;
import static dev.mezan.runtime.TestingCatalog.QUEUE;
import static dev.mezan.runtime.TestingCatalog.TABLE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.mezan.aws.AwsClients;
import dev.mezan.aws.ClientSettings;
import dev.mezan.runtime.meter.Unit;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.sqs.model.QueueDoesNotExistException;

class StoresIT {
    private static LocalSuite suite;
    private static AwsClients overHttp;

    @BeforeAll
    static void start() {
        suite = LocalSuite.start(new SuiteSettings(0, Optional.empty(), true), TestingCatalog.small());
        overHttp = AwsClients.of(ClientSettings.of(
                suite.endpoint(),
                Region.US_EAST_1,
                StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test"))));
    }

    @AfterAll
    static void stop() {
        suite.close();
    }

    /** The two ways in. */
    enum Way {
        IN_PROCESS,
        HTTP;

        AwsClients clients() {
            return switch (this) {
                case IN_PROCESS -> suite.clients();
                case HTTP -> overHttp;
            };
        }
    }

    @ParameterizedTest
    @EnumSource
    void anItemIsWrittenAndReadAndFoundByItsIndex(Way way) {
        var dynamoDb = way.clients().dynamoDb();
        var kind = UUID.randomUUID().toString();
        var item =
                Map.of("pk", text("a"), "sk", text(kind), "kind", text(kind), "note", text("naïve ✓"), "n", number(7));

        var put = dynamoDb.putItem(r -> r.tableName(TABLE).item(item));
        var read = dynamoDb.getItem(r -> r.tableName(TABLE).key(Map.of("pk", text("a"), "sk", text(kind))));
        var found = dynamoDb.query(r -> r.tableName(TABLE)
                .indexName("by-kind")
                .keyConditionExpression("kind = :kind")
                .expressionAttributeValues(Map.of(":kind", text(kind))));

        assertThat(read.item()).isEqualTo(item);
        assertThat(found.items())
                .singleElement()
                .satisfies(it ->
                        assertThat(it).containsEntry("note", text("naïve ✓")).doesNotContainKey("n"));
        assertThat(put.consumedCapacity()).isNull();
    }

    @ParameterizedTest
    @EnumSource
    void aConditionThatFailsIsTheSdksOwnException(Way way) {
        var dynamoDb = way.clients().dynamoDb();
        var item = Map.of("pk", text("once"), "sk", text(way.name()));
        dynamoDb.putItem(r -> r.tableName(TABLE).item(item));

        assertThatExceptionOfType(ConditionalCheckFailedException.class)
                .isThrownBy(() -> dynamoDb.putItem(
                        r -> r.tableName(TABLE).item(item).conditionExpression("attribute_not_exists(pk)")));
    }

    @ParameterizedTest
    @EnumSource
    void aTransactionThatIsCancelledSaysWhy(Way way) {
        var dynamoDb = way.clients().dynamoDb();
        var item = Map.of("pk", text("twice"), "sk", text(way.name()));
        dynamoDb.putItem(r -> r.tableName(TABLE).item(item));
        var put = Put.builder()
                .tableName(TABLE)
                .item(item)
                .conditionExpression("attribute_not_exists(pk)")
                .build();

        assertThatExceptionOfType(TransactionCanceledException.class)
                .isThrownBy(() -> dynamoDb.transactWriteItems(r ->
                        r.transactItems(TransactWriteItem.builder().put(put).build())))
                .satisfies(e -> assertThat(e.cancellationReasons())
                        .singleElement()
                        .satisfies(reason -> assertThat(reason.code()).isEqualTo("ConditionalCheckFailed")));
    }

    @ParameterizedTest
    @EnumSource
    void aTableThatIsNotThereIsTheSdksOwnException(Way way) {
        assertThatExceptionOfType(ResourceNotFoundException.class)
                .isThrownBy(() -> way.clients().dynamoDb().describeTable(r -> r.tableName("nothing")));
    }

    @ParameterizedTest
    @EnumSource
    void capacityIsCountedAndToldWhenAskedFor(Way way) {
        var before = written();
        var item = Map.of("pk", text("big"), "sk", text(way.name()), "note", text("x".repeat(3_000)));

        var put = way.clients()
                .dynamoDb()
                .putItem(r -> r.tableName(TABLE).item(item).returnConsumedCapacity(ReturnConsumedCapacity.TOTAL));

        assertThat(put.consumedCapacity().capacityUnits()).isEqualTo(3.0);
        assertThat(written() - before).isEqualTo(3.0);
    }

    @ParameterizedTest
    @EnumSource
    void aMessageIsSentReceivedAndDeletedAndItsQueueIsAtTheEndpoint(Way way) {
        var sqs = way.clients().sqs();
        var url = sqs.getQueueUrl(r -> r.queueName(QUEUE)).queueUrl();

        sqs.sendMessage(r -> r.queueUrl(url).messageBody("hello ✓").messageGroupId("tenant-a"));
        var received =
                sqs.receiveMessage(r -> r.queueUrl(url).waitTimeSeconds(5)).messages();
        sqs.deleteMessage(r -> r.queueUrl(url).receiptHandle(received.getFirst().receiptHandle()));

        assertThat(url).isEqualTo(suite.endpoint() + "/000000000000/jobs");
        assertThat(received)
                .singleElement()
                .satisfies(message -> assertThat(message.body()).isEqualTo("hello ✓"));
    }

    @ParameterizedTest
    @EnumSource
    void aQueueThatIsNotThereIsTheSdksOwnException(Way way) {
        assertThatExceptionOfType(QueueDoesNotExistException.class)
                .isThrownBy(() -> way.clients().sqs().getQueueUrl(r -> r.queueName("nothing")));
    }

    @ParameterizedTest
    @EnumSource
    void anObjectIsStoredListedAndRead(Way way) {
        var s3 = way.clients().s3();
        var key = "inputs/" + way + "/a b & ü 🙂.md";

        s3.putObject(r -> r.bucket(BUCKET).key(key).contentType("text/markdown"), RequestBody.fromString("# Hello ✓"));

        assertThat(s3.getObjectAsBytes(r -> r.bucket(BUCKET).key(key)).asUtf8String())
                .isEqualTo("# Hello ✓");
        assertThat(s3.headObject(r -> r.bucket(BUCKET).key(key)).contentLength())
                .isEqualTo(11);
        assertThat(s3.listObjectsV2(r -> r.bucket(BUCKET).prefix("inputs/" + way))
                        .contents())
                .singleElement()
                .satisfies(object -> assertThat(object.key()).isEqualTo(key));
    }

    @ParameterizedTest
    @EnumSource
    void anObjectThatIsNotThereIsTheSdksOwnException(Way way) {
        assertThatExceptionOfType(NoSuchKeyException.class)
                .isThrownBy(() -> way.clients()
                        .s3()
                        .getObject(r -> r.bucket(BUCKET).key("nothing"))
                        .close());
    }

    private static double written() {
        return suite.meter().totals().getOrDefault(Unit.DYNAMODB_WRITE, 0.0);
    }

    private static AttributeValue text(String value) {
        return AttributeValue.fromS(value);
    }

    private static AttributeValue number(int value) {
        return AttributeValue.fromN(String.valueOf(value));
    }
}
