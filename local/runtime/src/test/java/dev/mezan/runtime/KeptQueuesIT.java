package dev.mezan.runtime;

import static dev.mezan.runtime.TestingCatalog.QUEUE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;

/** Queues that are kept, over restarts. What a kill leaves is the business of the crash tests. */
class KeptQueuesIT {
    @TempDir
    private Path folder;

    @Test
    void aMessageComesBackWithItsIdAndAllItsAttributes() {
        var attributes = Map.of(
                "text", attribute("String.label", "ü"),
                "number", attribute("Number", "7"),
                "bytes",
                        MessageAttributeValue.builder()
                                .dataType("Binary")
                                .binaryValue(SdkBytes.fromByteArray(new byte[] {1, -2}))
                                .build());
        Message before;
        try (var suite = start()) {
            var sqs = suite.clients().sqs();
            sqs.sendMessage(r -> r.queueUrl(url(suite, QUEUE))
                    .messageBody("körper \uD83D\uDE00")
                    .messageGroupId("tenant")
                    .messageAttributes(attributes));
            before = receive(sqs, url(suite, QUEUE), 0).getFirst();
        }
        try (var suite = start()) {
            var again = receive(suite.clients().sqs(), url(suite, QUEUE), 0).getFirst();
            assertThat(again.messageId()).isEqualTo(before.messageId());
            assertThat(again.body()).isEqualTo(before.body());
            assertThat(again.md5OfMessageAttributes()).isEqualTo(before.md5OfMessageAttributes());
            assertThat(again.messageAttributes()).isEqualTo(before.messageAttributes());
            assertThat(again.attributes())
                    .containsEntry(MessageSystemAttributeName.MESSAGE_GROUP_ID, "tenant")
                    .containsEntry(MessageSystemAttributeName.APPROXIMATE_RECEIVE_COUNT, "2")
                    .containsEntry(
                            MessageSystemAttributeName.SENT_TIMESTAMP,
                            before.attributes().get(MessageSystemAttributeName.SENT_TIMESTAMP));
        }
    }

    @Test
    void whatWasDeletedOrPurgedStaysAway() {
        try (var suite = start()) {
            var sqs = suite.clients().sqs();
            var url = url(suite, QUEUE);
            sqs.sendMessageBatch(r -> r.queueUrl(url).entries(List.of(entry("1"), entry("2"), entry("3"))));
            receive(sqs, url, 30)
                    .forEach(message -> sqs.deleteMessage(r -> r.queueUrl(url).receiptHandle(message.receiptHandle())));
            var other = sqs.createQueue(r -> r.queueName("other")).queueUrl();
            sqs.sendMessage(r -> r.queueUrl(other).messageBody("purged"));
            sqs.purgeQueue(r -> r.queueUrl(other));
            sqs.deleteQueue(
                    r -> r.queueUrl(sqs.createQueue(c -> c.queueName("gone")).queueUrl()));
        }
        try (var suite = start()) {
            var sqs = suite.clients().sqs();
            assertThat(sqs.listQueues().queueUrls())
                    .anyMatch(url -> url.endsWith("/other"))
                    .noneMatch(url -> url.endsWith("/gone"));
            assertThat(count(sqs, url(suite, QUEUE))).isZero();
            assertThat(count(sqs, url(suite, "other"))).isZero();
        }
    }

    @Test
    void aFifoQueueKeepsItsOrderAndItsSettings() {
        try (var suite = start()) {
            var sqs = suite.clients().sqs();
            var url = sqs.createQueue(r -> r.queueName("line.fifo")
                            .tags(Map.of("owner", "me"))
                            .attributes(Map.of(
                                    QueueAttributeName.FIFO_QUEUE, "true",
                                    QueueAttributeName.CONTENT_BASED_DEDUPLICATION, "true",
                                    QueueAttributeName.VISIBILITY_TIMEOUT, "7")))
                    .queueUrl();
            for (var i = 0; i < 5; i++) {
                var body = "m" + i;
                sqs.sendMessage(r -> r.queueUrl(url).messageBody(body).messageGroupId("g"));
            }
        }
        try (var suite = start()) {
            var sqs = suite.clients().sqs();
            var url = url(suite, "line.fifo");
            sqs.sendMessage(r -> r.queueUrl(url).messageBody("m3").messageGroupId("g"));
            assertThat(sqs.getQueueAttributes(r -> r.queueUrl(url).attributeNames(QueueAttributeName.ALL))
                            .attributes())
                    .containsEntry(QueueAttributeName.VISIBILITY_TIMEOUT, "7")
                    .containsEntry(QueueAttributeName.FIFO_QUEUE, "true");
            assertThat(sqs.listQueueTags(r -> r.queueUrl(url)).tags()).containsEntry("owner", "me");
            assertThat(receive(sqs, url, 30)).extracting(Message::body).containsExactly("m0", "m1", "m2", "m3", "m4");
        }
    }

    @Test
    void aDeadLetterIsInItsQueueAloneAndGoesBackOnce() {
        try (var suite = start()) {
            var sqs = suite.clients().sqs();
            sqs.sendMessage(r -> r.queueUrl(url(suite, QUEUE)).messageBody("poison"));
            for (var receipt = 0; receipt < 4; receipt++) {
                receive(sqs, url(suite, QUEUE), 0);
            }
        }
        String arn = "arn:aws:sqs:us-east-1:000000000000:" + QUEUE;
        try (var suite = start()) {
            var sqs = suite.clients().sqs();
            assertThat(count(sqs, url(suite, QUEUE))).isZero();
            assertThat(count(sqs, url(suite, QUEUE + "-dead-letters"))).isOne();
            sqs.startMessageMoveTask(r -> r.sourceArn(arn + "-dead-letters").destinationArn(arn));
            await().atMost(Duration.ofSeconds(10)).until(() -> count(sqs, url(suite, QUEUE)) == 1);
        }
        try (var suite = start()) {
            var sqs = suite.clients().sqs();
            assertThat(count(sqs, url(suite, QUEUE + "-dead-letters"))).isZero();
            assertThat(receive(sqs, url(suite, QUEUE), 30))
                    .singleElement()
                    .satisfies(message -> assertThat(message.body()).isEqualTo("poison"));
        }
    }

    @Test
    void aMessageInFlightStaysHiddenUntilItsTimeIsUp() {
        String handle;
        try (var suite = start()) {
            var sqs = suite.clients().sqs();
            sqs.sendMessage(r -> r.queueUrl(url(suite, QUEUE)).messageBody("held"));
            handle = receive(sqs, url(suite, QUEUE), 600).getFirst().receiptHandle();
        }
        try (var suite = start()) {
            var sqs = suite.clients().sqs();
            assertThat(receive(sqs, url(suite, QUEUE), 30)).isEmpty();
            sqs.deleteMessage(r -> r.queueUrl(url(suite, QUEUE)).receiptHandle(handle));
        }
        try (var suite = start()) {
            assertThat(suite.clients()
                            .sqs()
                            .getQueueAttributes(
                                    r -> r.queueUrl(url(suite, QUEUE)).attributeNames(QueueAttributeName.ALL))
                            .attributes())
                    .containsEntry(QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES, "0")
                    .containsEntry(QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE, "0");
        }
    }

    private LocalSuite start() {
        var suite = LocalSuite.start(new SuiteSettings(0, Optional.of(folder), false), TestingCatalog.small());
        suite.awaitReady();
        return suite;
    }

    private static String url(LocalSuite suite, String queue) {
        return suite.endpoint() + "/000000000000/" + queue;
    }

    private static List<Message> receive(SqsClient sqs, String url, int visibility) {
        return sqs.receiveMessage(r -> r.queueUrl(url)
                        .maxNumberOfMessages(10)
                        .visibilityTimeout(visibility)
                        .messageSystemAttributeNames(MessageSystemAttributeName.ALL)
                        .messageAttributeNames("All"))
                .messages();
    }

    private static int count(SqsClient sqs, String url) {
        return Integer.parseInt(sqs.getQueueAttributes(
                        r -> r.queueUrl(url).attributeNames(QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES))
                .attributes()
                .getOrDefault(QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES, "0"));
    }

    private static MessageAttributeValue attribute(String type, String value) {
        return MessageAttributeValue.builder().dataType(type).stringValue(value).build();
    }

    private static SendMessageBatchRequestEntry entry(String id) {
        return SendMessageBatchRequestEntry.builder().id(id).messageBody(id).build();
    }
}
