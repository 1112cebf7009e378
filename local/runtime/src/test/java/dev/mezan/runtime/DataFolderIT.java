package dev.mezan.runtime;

import static dev.mezan.runtime.TestingCatalog.BUCKET;
import static dev.mezan.runtime.TestingCatalog.QUEUE;
import static dev.mezan.runtime.TestingCatalog.TABLE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.mezan.core.problem.MezanException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

class DataFolderIT {
    private static final Map<String, AttributeValue> KEY =
            Map.of("pk", AttributeValue.fromS("a"), "sk", AttributeValue.fromS("b"));

    @TempDir
    private Path folder;

    @Test
    void itemsMessagesAndObjectsAreThereAfterARestart() {
        try (var suite = start(folder)) {
            var clients = suite.clients();
            clients.dynamoDb().putItem(r -> r.tableName(TABLE).item(KEY));
            clients.sqs().sendMessage(r -> r.queueUrl(url(suite)).messageBody("kept"));
            clients.s3().putObject(r -> r.bucket(BUCKET).key("a/b"), RequestBody.fromString("kept"));
        }
        try (var suite = start(folder)) {
            var clients = suite.clients();
            var messages = clients.sqs()
                    .receiveMessage(r -> r.queueUrl(url(suite)).waitTimeSeconds(5))
                    .messages();
            assertThat(clients.dynamoDb()
                            .getItem(r -> r.tableName(TABLE).key(KEY))
                            .item())
                    .isEqualTo(KEY);
            assertThat(messages)
                    .singleElement()
                    .satisfies(message -> assertThat(message.body()).isEqualTo("kept"));
            assertThat(clients.s3()
                            .getObjectAsBytes(r -> r.bucket(BUCKET).key("a/b"))
                            .asUtf8String())
                    .isEqualTo("kept");
        }
    }

    @Test
    void aQueueFromAnEarlierStartGetsTheCatalogsSettings() {
        start(folder, Duration.ofSeconds(30)).close();
        try (var suite = start(folder, Duration.ofSeconds(77))) {
            var attributes = suite.clients()
                    .sqs()
                    .getQueueAttributes(
                            r -> r.queueUrl(url(suite)).attributeNames(QueueAttributeName.VISIBILITY_TIMEOUT))
                    .attributes();
            assertThat(attributes).containsEntry(QueueAttributeName.VISIBILITY_TIMEOUT, "77");
        }
    }

    @Test
    void aMessageThatIsReceivedTooOftenGoesToTheDeadLetters() {
        try (var suite = start(folder, Duration.ofSeconds(30))) {
            var sqs = suite.clients().sqs();
            sqs.sendMessage(r -> r.queueUrl(url(suite)).messageBody("poison"));
            for (var receipt = 0; receipt < 4; receipt++) {
                sqs.receiveMessage(r -> r.queueUrl(url(suite)).visibilityTimeout(0));
            }
            assertThat(sqs.receiveMessage(r ->
                                    r.queueUrl(url(suite) + "-dead-letters").waitTimeSeconds(5))
                            .messages())
                    .singleElement()
                    .satisfies(message -> assertThat(message.body()).isEqualTo("poison"));
        }
    }

    @Test
    void aFolderInUseIsRefusedByName() {
        try (var first = start(folder)) {
            assertThat(first.endpoint().getPort()).isPositive();
            assertThatExceptionOfType(MezanException.class)
                    .isThrownBy(() -> start(folder))
                    .withMessageContainingAll(folder.toString(), "Another local suite", "--data")
                    .satisfies(e -> assertThat(e.problems().getFirst().code()).isEqualTo("data-folder-in-use"));
        }
    }

    @Test
    void aFolderThatIsAFileIsRefusedByName() throws IOException {
        var file = Files.writeString(folder.resolve("file"), "not a folder");

        assertThatExceptionOfType(MezanException.class)
                .isThrownBy(() -> start(file))
                .withMessageContaining(file.toString())
                .satisfies(e -> assertThat(e.problems().getFirst().code()).isEqualTo("data-folder-unusable"));
    }

    @Test
    void aPortThatIsTakenLetsGoOfTheFolder() {
        try (var first = LocalSuite.start(new SuiteSettings(0, Optional.empty(), false), TestingCatalog.small())) {
            var taken = new SuiteSettings(first.endpoint().getPort(), Optional.of(folder), false);
            assertThatExceptionOfType(MezanException.class)
                    .isThrownBy(() -> LocalSuite.start(taken, TestingCatalog.small()))
                    .withMessageContainingAll("127.0.0.1:" + taken.port(), "--port");
        }
        start(folder).close();
    }

    private static LocalSuite start(Path folder) {
        return start(folder, Duration.ofSeconds(30));
    }

    private static LocalSuite start(Path folder, Duration visibility) {
        var settings = new SuiteSettings(0, Optional.of(folder), false);
        var suite = LocalSuite.start(settings, TestingCatalog.withVisibility(visibility));
        suite.awaitReady();
        return suite;
    }

    private static String url(LocalSuite suite) {
        return suite.endpoint() + "/000000000000/" + QUEUE;
    }
}
