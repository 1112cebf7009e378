package dev.mezan.runtime;

import static dev.mezan.runtime.TestingCatalog.BUCKET;
import static dev.mezan.runtime.TestingCatalog.QUEUE;
import static dev.mezan.runtime.TestingCatalog.TABLE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.mezan.aws.AwsClients;
import dev.mezan.catalog.Grant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.sqs.model.SqsException;

class GrantsIT {
    private static final Map<String, AttributeValue> KEY =
            Map.of("pk", AttributeValue.fromS("a"), "sk", AttributeValue.fromS("b"));
    private static LocalSuite suite;
    private static AwsClients reader;

    @BeforeAll
    static void start() {
        suite = LocalSuite.start(new SuiteSettings(0, Optional.empty(), false), TestingCatalog.small());
        reader = suite.clients("mezan-reader", List.of(new Grant.ReadTable(TABLE), new Grant.ReadObjects(BUCKET)));
    }

    @AfterAll
    static void stop() {
        suite.close();
    }

    @Test
    void whatIsGrantedWorks() {
        assertThat(reader.dynamoDb().getItem(r -> r.tableName(TABLE).key(KEY)).item())
                .isEmpty();
    }

    @Test
    void aWriteWithoutItsGrantNamesTheFunctionTheActionTheTableAndTheLineToAdd() {
        assertThatExceptionOfType(DynamoDbException.class)
                .isThrownBy(
                        () -> reader.dynamoDb().putItem(r -> r.tableName(TABLE).item(KEY)))
                .satisfies(e -> assertThat(e.awsErrorDetails().errorCode()).isEqualTo("AccessDeniedException"))
                .withMessageContainingAll(
                        "mezan-reader",
                        "dynamodb:PutItem",
                        "arn:aws:dynamodb:us-east-1:000000000000:table/things",
                        "Add new Grant.WriteTable(\"things\") to mezan-reader in the catalog.");
    }

    @Test
    void aTransactionNeedsTheGrantOfEachOfItsItems() {
        var put = Put.builder().tableName(TABLE).item(KEY).build();
        assertThatExceptionOfType(DynamoDbException.class)
                .isThrownBy(() -> reader.dynamoDb()
                        .transactWriteItems(r -> r.transactItems(
                                TransactWriteItem.builder().put(put).build())))
                .withMessageContaining("new Grant.WriteTable(\"things\")");
    }

    @Test
    void aGrantOnOneTableIsNoneOnAnother() {
        var keys = KeysAndAttributes.builder().keys(List.of(KEY)).build();
        assertThatExceptionOfType(DynamoDbException.class)
                .isThrownBy(
                        () -> reader.dynamoDb().batchGetItem(r -> r.requestItems(Map.of(TABLE, keys, "other", keys))))
                .withMessageContaining("new Grant.ReadTable(\"other\")");
    }

    @Test
    void aMessageWithoutItsGrantIsRefused() {
        var url = suite.endpoint() + "/000000000000/" + QUEUE;
        assertThatExceptionOfType(SqsException.class)
                .isThrownBy(() -> reader.sqs().sendMessage(r -> r.queueUrl(url).messageBody("no")))
                .withMessageContainingAll("sqs:SendMessage", "new Grant.SendMessages(\"jobs\")");
    }

    @Test
    void anObjectWithoutItsGrantIsRefused() {
        assertThatExceptionOfType(S3Exception.class)
                .isThrownBy(() -> reader.s3().putObject(r -> r.bucket(BUCKET).key("k"), RequestBody.fromString("no")))
                .satisfies(e -> assertThat(e.statusCode()).isEqualTo(403))
                .withMessageContainingAll("s3:PutObject", "new Grant.WriteObjects(\"objects\")");
    }

    @Test
    void whatNoGrantAllowsSaysSo() {
        assertThatExceptionOfType(DynamoDbException.class)
                .isThrownBy(() -> reader.dynamoDb().deleteTable(r -> r.tableName(TABLE)))
                .withMessageContaining("No grant of the catalog allows it.");
    }
}
