package dev.mezan.runtime.sqs;

import dev.mezan.runtime.sqs.kept.KeptAttribute;
import dev.mezan.runtime.sqs.kept.KeptMessage;
import dev.mezan.runtime.sqs.kept.KeptMessage.Delivery;
import dev.mezan.runtime.sqs.kept.KeptMessage.SystemAttributes;
import dev.mezan.runtime.sqs.kept.KeptQueue;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.elasticmq.BinaryMessageAttribute;
import org.elasticmq.CreateQueueData;
import org.elasticmq.DeadLettersQueueData;
import org.elasticmq.DeduplicationId;
import org.elasticmq.MessageAttribute;
import org.elasticmq.MessageContent;
import org.elasticmq.MillisVisibilityTimeout;
import org.elasticmq.NeverReceived$;
import org.elasticmq.NumberMessageAttribute;
import org.elasticmq.OnDateTimeReceived;
import org.elasticmq.QueueData;
import org.elasticmq.Received;
import org.elasticmq.StringMessageAttribute;
import org.elasticmq.TracingId;
import org.elasticmq.actor.queue.InternalMessage;
import scala.Option;
import scala.collection.mutable.Buffer;
import scala.jdk.javaapi.CollectionConverters;
import scala.jdk.javaapi.OptionConverters;

/** Between ElasticMQ's queues and messages and those that are kept. */
final class Translation {
    private Translation() {}

    static KeptQueue kept(QueueData queue) {
        return new KeptQueue(
                queue.name(),
                new KeptQueue.Times(
                        queue.defaultVisibilityTimeout().millis(),
                        queue.delay().toMillis(),
                        queue.receiveMessageWait().toMillis()),
                queue.created().toInstant(),
                queue.lastModified().toInstant(),
                OptionConverters.toJava(queue.deadLettersQueue())
                        .map(dead -> new KeptQueue.Redrive(dead.name(), dead.maxReceiveCount())),
                queue.isFifo(),
                queue.hasContentBasedDeduplication(),
                Map.copyOf(CollectionConverters.asJava(queue.tags())));
    }

    static CreateQueueData queue(KeptQueue kept) {
        return new CreateQueueData(
                kept.name(),
                Option.apply(new MillisVisibilityTimeout(kept.times().visibility())),
                Option.apply(Duration.ofMillis(kept.times().delay())),
                Option.apply(Duration.ofMillis(kept.times().poll())),
                Option.apply(time(kept.created())),
                Option.apply(time(kept.modified())),
                OptionConverters.toScala(
                        kept.redrive().map(redrive -> new DeadLettersQueueData(redrive.queue(), redrive.receipts()))),
                kept.fifo(),
                kept.deduplicatesByContent(),
                Option.empty(),
                Option.empty(),
                scala(kept.tags()));
    }

    static KeptMessage kept(InternalMessage message) {
        var attributes = new LinkedHashMap<String, KeptAttribute>();
        CollectionConverters.asJava(message.messageAttributes())
                .forEach((name, attribute) -> attributes.put(name, kept(attribute)));
        return new KeptMessage(
                message.id(),
                message.content().value(),
                attributes,
                message.created().toInstant(),
                message.orderIndex(),
                new SystemAttributes(
                        OptionConverters.toJava(message.messageGroupId()),
                        OptionConverters.toJava(message.messageDeduplicationId())
                                .map(DeduplicationId::id),
                        OptionConverters.toJava(message.tracingId()).map(TracingId::id),
                        OptionConverters.toJava(message.sequenceNumber()),
                        OptionConverters.toJava(message.deadLetterSourceQueueName())),
                delivery(message));
    }

    static Delivery delivery(InternalMessage message) {
        return new Delivery(
                message.nextDelivery(),
                message.receiveCount(),
                message.firstReceive() instanceof OnDateTimeReceived received
                        ? Optional.of(received.when().toInstant())
                        : Optional.empty(),
                OptionConverters.toJava(message.deliveryReceipts().lastOption()));
    }

    static InternalMessage message(KeptMessage kept, boolean fifo) {
        var attributes = new LinkedHashMap<String, MessageAttribute>();
        kept.attributes().forEach((name, attribute) -> attributes.put(name, attribute(attribute)));
        var system = kept.system();
        return new InternalMessage(
                kept.id(),
                handles(kept.delivery()),
                kept.delivery().visible(),
                new MessageContent(kept.body()),
                scala(attributes),
                time(kept.sent()),
                kept.order(),
                received(kept.delivery()),
                kept.delivery().receipts(),
                fifo,
                OptionConverters.toScala(system.group()),
                OptionConverters.toScala(system.deduplication().map(DeduplicationId::new)),
                OptionConverters.toScala(system.trace().map(TracingId::new)),
                OptionConverters.toScala(system.sequence()),
                OptionConverters.toScala(system.source()));
    }

    private static Buffer<String> handles(Delivery delivery) {
        return CollectionConverters.<String>asScala(delivery.handle().stream().toList())
                .toBuffer();
    }

    private static Received received(Delivery delivery) {
        return delivery.first()
                .<Received>map(first -> new OnDateTimeReceived(time(first)))
                .orElse(NeverReceived$.MODULE$);
    }

    private static KeptAttribute kept(MessageAttribute attribute) {
        var value = switch (attribute) {
            case StringMessageAttribute text -> text.stringValue();
            case NumberMessageAttribute number -> number.stringValue();
            case BinaryMessageAttribute binary -> binary.asBase64();
            default ->
                throw new IllegalArgumentException("an attribute of the unknown type " + attribute.getDataType());
        };
        return new KeptAttribute(attribute.primaryDataType(), OptionConverters.toJava(attribute.customType()), value);
    }

    private static MessageAttribute attribute(KeptAttribute kept) {
        Option<String> label = OptionConverters.toScala(kept.label());
        return switch (kept.type()) {
            case "String" -> new StringMessageAttribute(kept.value(), label);
            case "Number" -> new NumberMessageAttribute(kept.value(), label);
            case "Binary" -> BinaryMessageAttribute.fromBase64(kept.value(), label);
            default -> throw new IllegalArgumentException("an attribute of the unknown type " + kept.type());
        };
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    static <T> scala.collection.immutable.List<T> scala(List<T> list) {
        return scala.collection.immutable.List.from(CollectionConverters.asScala(list));
    }

    private static <T> scala.collection.immutable.Map<String, T> scala(Map<String, T> map) {
        return scala.collection.immutable.Map.from(CollectionConverters.asScala(map));
    }
}
