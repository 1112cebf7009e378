package dev.mezan.simulation.cloud.sqs;

import dev.mezan.simulation.cloud.Wire;
import java.time.Duration;
import java.util.HashMap;
import java.util.Optional;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.ChangeMessageVisibilityRequest;
import software.amazon.awssdk.services.sqs.model.ChangeMessageVisibilityResponse;
import software.amazon.awssdk.services.sqs.model.DeleteMessageRequest;
import software.amazon.awssdk.services.sqs.model.DeleteMessageResponse;
import software.amazon.awssdk.services.sqs.model.GetQueueUrlRequest;
import software.amazon.awssdk.services.sqs.model.GetQueueUrlResponse;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;
import software.amazon.awssdk.services.sqs.model.ReceiveMessageRequest;
import software.amazon.awssdk.services.sqs.model.ReceiveMessageResponse;
import software.amazon.awssdk.services.sqs.model.SendMessageRequest;
import software.amazon.awssdk.services.sqs.model.SendMessageResponse;

/** A node's client of the queues; a message's receipt handle is its id. */
public final class QueueClient implements SqsClient {
    private static final String SERVICE = "sqs";
    private static final String ADDRESS = "https://sqs.us-east-1.amazonaws.com/000000000000/";

    private final Queues queues;
    private final Wire wire;

    /** A client whose requests go over a wire. */
    public QueueClient(Queues queues, Wire wire) {
        this.queues = queues;
        this.wire = wire;
    }

    @Override
    public String serviceName() {
        return SERVICE;
    }

    @Override
    public void close() {
        // There is nothing to close.
    }

    @Override
    public GetQueueUrlResponse getQueueUrl(GetQueueUrlRequest request) {
        queues.require(request.queueName());
        return GetQueueUrlResponse.builder()
                .queueUrl(ADDRESS + request.queueName())
                .build();
    }

    @Override
    public SendMessageResponse sendMessage(SendMessageRequest request) {
        var queue = name(request.queueUrl());
        var extra = new Message.Extra(
                Duration.ofSeconds(Optional.ofNullable(request.delaySeconds()).orElse(0)),
                Optional.ofNullable(request.messageGroupId()),
                request.messageAttributes());
        return wire.call(
                SERVICE,
                "SendMessage " + queue,
                () -> SendMessageResponse.builder()
                        .messageId(
                                queues.send(queue, request.messageBody(), extra).id())
                        .build());
    }

    @Override
    public ReceiveMessageResponse receiveMessage(ReceiveMessageRequest request) {
        var queue = name(request.queueUrl());
        var most = Optional.ofNullable(request.maxNumberOfMessages()).orElse(1);
        return wire.call(SERVICE, "ReceiveMessage " + queue, () -> {
            var received = Optional.ofNullable(request.visibilityTimeout())
                    .map(seconds -> queues.receive(queue, most, Duration.ofSeconds(seconds)))
                    .orElseGet(() -> queues.receive(queue, most));
            return ReceiveMessageResponse.builder()
                    .messages(received.stream().map(QueueClient::received).toList())
                    .build();
        });
    }

    private static software.amazon.awssdk.services.sqs.model.Message received(Message message) {
        var attributes = new HashMap<MessageSystemAttributeName, String>();
        attributes.put(MessageSystemAttributeName.APPROXIMATE_RECEIVE_COUNT, Integer.toString(message.receiveCount()));
        attributes.put(
                MessageSystemAttributeName.SENT_TIMESTAMP,
                Long.toString(message.sent().toEpochMilli()));
        message.extra().group().ifPresent(group -> attributes.put(MessageSystemAttributeName.MESSAGE_GROUP_ID, group));
        return software.amazon.awssdk.services.sqs.model.Message.builder()
                .messageId(message.id())
                .receiptHandle(message.id())
                .body(message.body())
                .messageAttributes(message.extra().attributes())
                .attributes(attributes)
                .build();
    }

    @Override
    public DeleteMessageResponse deleteMessage(DeleteMessageRequest request) {
        var queue = name(request.queueUrl());
        return wire.call(SERVICE, "DeleteMessage " + queue, () -> {
            queues.delete(queue, request.receiptHandle());
            return DeleteMessageResponse.builder().build();
        });
    }

    @Override
    public ChangeMessageVisibilityResponse changeMessageVisibility(ChangeMessageVisibilityRequest request) {
        var queue = name(request.queueUrl());
        return wire.call(SERVICE, "ChangeMessageVisibility " + queue, () -> {
            queues.hide(queue, request.receiptHandle(), Duration.ofSeconds(request.visibilityTimeout()));
            return ChangeMessageVisibilityResponse.builder().build();
        });
    }

    private static String name(String url) {
        return url.substring(url.lastIndexOf('/') + 1);
    }
}
