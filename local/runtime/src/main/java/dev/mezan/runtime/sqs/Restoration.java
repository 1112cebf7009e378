package dev.mezan.runtime.sqs;

import dev.mezan.catalog.Catalog;
import dev.mezan.catalog.EventSourceSpec;
import dev.mezan.runtime.sqs.kept.KeptMessage;
import dev.mezan.runtime.sqs.kept.KeptMessage.Delivery;
import dev.mezan.runtime.sqs.kept.KeptQueue;
import dev.mezan.runtime.sqs.kept.QueueLog;
import dev.mezan.runtime.sqs.kept.QueueRecord;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.pekko.actor.ActorRef;
import org.apache.pekko.pattern.Patterns;
import org.elasticmq.msg.CreateQueue;
import org.elasticmq.msg.RestoreMessages;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import scala.util.Either;

/** Puts the queues and messages of a journal into ElasticMQ. */
final class Restoration {
    private static final Logger LOG = LoggerFactory.getLogger(Restoration.class);
    private static final Duration LONGEST = Duration.ofSeconds(60);

    private final QueueLog log;
    private final Instant now;
    private final Set<String> consumed;
    private final Map<String, Duration> retentions = new HashMap<>();

    /** Knows by a catalog which queues feed functions, and how long messages are kept. */
    Restoration(QueueLog log, Instant now, Catalog catalog) {
        this.log = log;
        this.now = now;
        this.consumed =
                catalog.eventSources().stream().map(EventSourceSpec::queue).collect(Collectors.toSet());
        catalog.queues().forEach(queue -> {
            retentions.put(queue.name(), queue.retention());
            retentions.put(queue.deadLetters(), queue.retention());
        });
    }

    /** Fills ElasticMQ, which must be empty, and gives the number of messages. */
    int into(ActorRef manager) throws ExecutionException, InterruptedException, TimeoutException {
        for (var queue : log.contents().queues()) {
            var made = (Either<?, ?>) ask(manager, new CreateQueue(Translation.queue(queue)));
            if (made.isLeft()) {
                throw new IllegalStateException("ElasticMQ did not take back the queue " + queue.name() + ": " + made);
            }
            expire(queue);
            var messages = log.contents().messages(queue.name()).stream()
                    .map(message -> Translation.message(released(queue, message), queue.fifo()))
                    .toList();
            ask((ActorRef) made.toOption().get(), new RestoreMessages(Translation.scala(messages)));
        }
        return log.contents().size();
    }

    private void expire(KeptQueue queue) {
        var retention = retentions.get(queue.name());
        if (retention == null) {
            return;
        }
        var old = log.contents().messages(queue.name()).stream()
                .filter(message -> message.sent().plus(retention).isBefore(now))
                .toList();
        old.forEach(message -> log.append(new QueueRecord.Removed(queue.name(), message.id()), () -> {}));
        if (!old.isEmpty()) {
            LOG.info("{} messages of {} were older than {} and are gone", old.size(), queue.name(), retention);
        }
    }

    /**
     * A function that had a message has died with the process, so it is to be had at once, and this receipt does not
     * count: it was not the message's fault. Who received one from outside may have it yet.
     */
    private KeptMessage released(KeptQueue queue, KeptMessage message) {
        var delivery = message.delivery();
        if (!consumed.contains(queue.name()) || delivery.handle().isEmpty() || !delivery.isHidden(now)) {
            return message;
        }
        return message.with(new Delivery(
                message.sent().toEpochMilli(),
                Math.max(0, delivery.receipts() - 1),
                delivery.first(),
                delivery.handle()));
    }

    private static Object ask(ActorRef actor, Object message)
            throws ExecutionException, InterruptedException, TimeoutException {
        return Patterns.ask(actor, message, LONGEST)
                .toCompletableFuture()
                .get(LONGEST.toMillis(), TimeUnit.MILLISECONDS);
    }
}
