package dev.mezan.runtime.sqs;

import dev.mezan.runtime.journal.JournalFailure;
import dev.mezan.runtime.sqs.kept.KeptMessage;
import dev.mezan.runtime.sqs.kept.KeptQueue;
import dev.mezan.runtime.sqs.kept.QueueLog;
import dev.mezan.runtime.sqs.kept.QueueRecord;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.apache.pekko.actor.AbstractActor;
import org.apache.pekko.actor.ActorRef;
import org.apache.pekko.actor.Status;
import org.elasticmq.QueueData;
import org.elasticmq.actor.queue.OperationSuccessful$;
import org.elasticmq.actor.queue.QueueEvent;

/**
 * Told by ElasticMQ of all that happens to its queues, writes it in the journal, and lets ElasticMQ answer a caller only
 * when it is on the disk. Deliveries alone are written without waiting: if one is lost, the message is received once more,
 * which it may be anyway.
 */
final class QueueKeeper extends AbstractActor {
    private final QueueLog log;
    private final Whereabouts whereabouts;
    private final InstantSource clock;
    private CompletableFuture<Void> settings = CompletableFuture.completedFuture(null);

    /** Writes in a journal. */
    QueueKeeper(QueueLog log, Whereabouts whereabouts, InstantSource clock) {
        this.log = log;
        this.whereabouts = whereabouts;
        this.clock = clock;
    }

    /** A queue has been purged, of which ElasticMQ tells nothing. */
    record Purged(String queue) {}

    /** Asks for an answer when all queues are on the disk as they are. */
    record Settle() {}

    private record Looked(QueueEvent.MessageRemoved event, ActorRef asker, boolean elsewhere) {}

    @Override
    public Receive createReceive() {
        return receiveBuilder()
                .match(QueueEvent.QueueCreated.class, event -> made(event.queue()))
                .match(QueueEvent.QueueMetadataUpdated.class, event -> made(event.queue()))
                .match(QueueEvent.QueueDeleted.class, event -> changed(new QueueRecord.Gone(event.queueName())))
                .match(Purged.class, purged -> changed(new QueueRecord.Purged(purged.queue())))
                .match(Settle.class, _ -> settle(getSender()))
                .match(QueueEvent.MessageAdded.class, this::added)
                .match(QueueEvent.MessageUpdated.class, this::delivered)
                .match(QueueEvent.MessageRemoved.class, this::removed)
                .match(Looked.class, looked -> removed(looked.event(), looked.asker(), looked.elsewhere()))
                .build();
    }

    private void made(QueueData data) {
        var queue = Translation.kept(data);
        if (!log.contents().queue(queue.name()).equals(Optional.of(queue))) {
            changed(new QueueRecord.Made(queue));
        }
    }

    private void changed(QueueRecord record) {
        var written = new CompletableFuture<Void>();
        settings = written;
        try {
            log.append(record, () -> written.complete(null));
        } catch (JournalFailure e) {
            written.completeExceptionally(e);
        }
    }

    private void settle(ActorRef asker) {
        var _ = settings.whenComplete((_, failure) -> asker.tell(
                failure == null ? OperationSuccessful$.MODULE$ : new Status.Failure(failure), ActorRef.noSender()));
    }

    private void added(QueueEvent.MessageAdded event) {
        write(new QueueRecord.Added(event.queueName(), Translation.kept(event.message())), getSender());
    }

    private void delivered(QueueEvent.MessageUpdated event) {
        var message = event.message();
        QueueRecord record = log.contents().has(event.queueName(), message.id())
                ? new QueueRecord.Delivered(event.queueName(), message.id(), Translation.delivery(message))
                : new QueueRecord.Added(event.queueName(), Translation.kept(message));
        try {
            log.append(record, () -> {});
            confirm(getSender());
        } catch (JournalFailure e) {
            getSender().tell(new Status.Failure(e), getSelf());
        }
    }

    /** ElasticMQ removes a message in the same way when it moves it, and tells of its arrival elsewhere on its own. */
    private void removed(QueueEvent.MessageRemoved event) {
        var asker = getSender();
        var message = log.contents().find(event.queueName(), event.messageId());
        if (message.isEmpty()) {
            confirm(asker);
        } else if (mayHaveMoved(event.queueName(), message.get())) {
            var others = log.contents().queues().stream()
                    .map(KeptQueue::name)
                    .filter(name -> !name.equals(event.queueName()))
                    .toList();
            whereabouts
                    .anyHas(others, event.messageId())
                    .thenAccept(elsewhere -> getSelf().tell(new Looked(event, asker, elsewhere), ActorRef.noSender()));
        } else {
            removed(event, asker, false);
        }
    }

    /** What nobody has received cannot have been deleted, and what was received too often goes to the dead letters. */
    private boolean mayHaveMoved(String queue, KeptMessage message) {
        var most = log.contents()
                .queue(queue)
                .flatMap(KeptQueue::redrive)
                .map(KeptQueue.Redrive::receipts)
                .orElse(Integer.MAX_VALUE);
        return message.delivery().receipts() >= most || !message.delivery().isHidden(clock.instant());
    }

    private void removed(QueueEvent.MessageRemoved event, ActorRef asker, boolean elsewhere) {
        if (elsewhere) {
            // The record of its arrival is the one that moves it; before that is on the disk it must stay here.
            confirm(asker);
        } else {
            write(new QueueRecord.Removed(event.queueName(), event.messageId()), asker);
        }
    }

    private void write(QueueRecord record, ActorRef asker) {
        try {
            log.append(record, () -> confirm(asker));
        } catch (JournalFailure e) {
            asker.tell(new Status.Failure(e), ActorRef.noSender());
        }
    }

    private static void confirm(ActorRef asker) {
        asker.tell(OperationSuccessful$.MODULE$, ActorRef.noSender());
    }
}
