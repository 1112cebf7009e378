package dev.mezan.infra.data;

import dev.mezan.catalog.QueueSpec;
import dev.mezan.infra.LogicalIds;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.sqs.CfnQueue;
import software.amazon.awscdk.services.sqs.CfnQueuePolicy;

/**
 * SQS queues, each with its dead letter queue.
 *
 * @param stack where they are
 * @param ids what they are called there
 * @param key what messages are encrypted with; empty for a key of SQS's own, which costs nothing
 * @param fate what becomes of them when the stack is deleted
 */
record Queues(Stack stack, LogicalIds ids, Optional<DataKey> key, RemovalPolicy fate) {
    /** The longest that SQS keeps a message. */
    private static final Duration LONGEST = Duration.ofDays(14);

    /** The queue's address. */
    String add(QueueSpec spec) {
        var dead = queue(spec.deadLetters(), LONGEST, spec.visibility());
        var queue = queue(spec.name(), spec.retention(), spec.visibility());
        queue.setRedrivePolicy(Map.of(
                "deadLetterTargetArn", dead.getAttrArn(),
                "maxReceiveCount", spec.maxReceiveCount()));
        return queue.getRef();
    }

    private CfnQueue queue(String name, Duration retention, Duration visibility) {
        var id = ids.of(name, "Queue");
        var queue = CfnQueue.Builder.create(stack, id)
                .queueName(name)
                .messageRetentionPeriod(retention.toSeconds())
                .visibilityTimeout(visibility.toSeconds())
                .build();
        key.ifPresentOrElse(
                own -> {
                    queue.setKmsMasterKeyId(own.arn());
                    // A data key is used for an hour, so that KMS is seldom asked.
                    queue.setKmsDataKeyReusePeriodSeconds(3600);
                },
                () -> queue.setSqsManagedSseEnabled(true));
        queue.applyRemovalPolicy(fate);
        CfnQueuePolicy.Builder.create(stack, id + "Policy")
                .queues(List.of(queue.getRef()))
                .policyDocument(TlsOnly.policy("sqs:*", List.of(queue.getAttrArn())))
                .build();
        return queue;
    }
}
