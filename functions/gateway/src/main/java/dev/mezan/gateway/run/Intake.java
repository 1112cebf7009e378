package dev.mezan.gateway.run;

import dev.mezan.aws.AcceptedRuns;
import dev.mezan.aws.AcceptedRuns.AcceptedRun;
import dev.mezan.core.json.Json;
import dev.mezan.core.limit.TokenBuckets;
import dev.mezan.gateway.http.TraceParent;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;

/**
 * The intake queues, as whoever starts runs sees them.
 *
 * <p>A message is of its tenant's group, so that a tenant with many messages keeps no other waiting.
 *
 * @see <a href="https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-fair-queues.html">Fair
 *     queues</a>
 */
final class Intake {
    private static final String NORMAL = "normal";

    private final SqsClient sqs;
    private final String prefix;
    private final AcceptedRuns accepted;
    private final InstantSource clock;
    private final Map<String, String> addresses = new ConcurrentHashMap<>();

    /**
     * The queues whose names begin with a prefix.
     *
     * @param accepted where it is written down that a run was sent
     */
    Intake(SqsClient sqs, String prefix, AcceptedRuns accepted, InstantSource clock) {
        this.sqs = sqs;
        this.prefix = prefix;
        this.accepted = accepted;
        this.clock = clock;
    }

    /** Sends a run to the queue of its priority, and writes that down: two requests, one more for each queue's first. */
    void send(Order order, Optional<Turn> turn) {
        var message = Json.text(order.message());
        var address = address(order.body().path("priority").asString(NORMAL));
        sqs.sendMessage(request -> request.queueUrl(address)
                .messageBody(message)
                .messageGroupId(order.tenant())
                .messageAttributes(attributes(order, turn))
                .delaySeconds(turn.map(Intake::delay).orElse(null)));
        accepted.put(new AcceptedRun(order.run(), order.workflow().name(), order.tenant(), clock.instant()));
    }

    private static Integer delay(Turn turn) {
        var wait = turn.delay().compareTo(Turns.LONGEST) < 0 ? turn.delay() : Turns.LONGEST;
        return (int) wait.toSeconds();
    }

    private Map<String, MessageAttributeValue> attributes(Order order, Optional<Turn> turn) {
        var attributes = new HashMap<String, MessageAttributeValue>();
        attributes.put(
                TraceParent.NAME, attribute("String", order.call().trace().toString()));
        turn.ifPresent(token -> attributes.put(
                TokenBuckets.DUE,
                attribute(
                        "Number",
                        Long.toString(clock.instant().plus(token.delay()).toEpochMilli()))));
        return attributes;
    }

    private static MessageAttributeValue attribute(String type, String value) {
        return MessageAttributeValue.builder().dataType(type).stringValue(value).build();
    }

    /** Nobody waits for another's request: two that need the address at once both ask for it. */
    private String address(String priority) {
        var known = addresses.get(priority);
        if (known != null) {
            return known;
        }
        var asked =
                sqs.getQueueUrl(request -> request.queueName(prefix + priority)).queueUrl();
        addresses.put(priority, asked);
        return asked;
    }
}
