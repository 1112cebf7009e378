package dev.mezan.runtime.eventsource;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.LinkedBlockingQueue;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.DeleteMessageBatchRequest;
import software.amazon.awssdk.services.sqs.model.DeleteMessageBatchResponse;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;
import software.amazon.awssdk.services.sqs.model.ReceiveMessageRequest;
import software.amazon.awssdk.services.sqs.model.ReceiveMessageResponse;

/** A queue in memory; it never shows a message again. */
final class FakeQueue implements SqsClient {
    private final LinkedBlockingQueue<Message> visible = new LinkedBlockingQueue<>();
    private final List<String> deleted = new ArrayList<>();
    private int received;

    /** Puts messages there whose ids are their bodies. */
    void send(String... bodies) {
        for (var body : bodies) {
            visible.add(Message.builder()
                    .messageId(body)
                    .receiptHandle("receipt-" + body)
                    .body(body)
                    .md5OfBody("d41d8")
                    .attributes(Map.of(MessageSystemAttributeName.APPROXIMATE_RECEIVE_COUNT, "1"))
                    .messageAttributes(Map.of(
                            "tenant",
                            MessageAttributeValue.builder()
                                    .dataType("String")
                                    .stringValue("acme")
                                    .build()))
                    .build());
        }
    }

    /** Waits until so many messages are deleted, and gives their ids. */
    synchronized List<String> awaitDeleted(int count) throws InterruptedException {
        while (deleted.size() < count) {
            wait();
        }
        return List.copyOf(deleted);
    }

    /** The ids of the messages that are deleted. */
    synchronized List<String> deleted() {
        return List.copyOf(deleted);
    }

    /** How many messages were received. */
    synchronized int received() {
        return received;
    }

    @Override
    public ReceiveMessageResponse receiveMessage(ReceiveMessageRequest request) {
        var messages = new ArrayList<Message>();
        try {
            messages.add(visible.take());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw AbortedException.create("interrupted");
        }
        visible.drainTo(messages, request.maxNumberOfMessages() - 1);
        synchronized (this) {
            received += messages.size();
        }
        return ReceiveMessageResponse.builder().messages(messages).build();
    }

    @Override
    public synchronized DeleteMessageBatchResponse deleteMessageBatch(DeleteMessageBatchRequest request) {
        request.entries().forEach(entry -> deleted.add(entry.id()));
        notifyAll();
        return DeleteMessageBatchResponse.builder().build();
    }

    @Override
    public String serviceName() {
        return "sqs";
    }

    @Override
    public void close() {}
}
