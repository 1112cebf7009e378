package dev.mezan.runtime.sqs;

import java.time.Duration;
import java.util.Collection;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.apache.pekko.actor.ActorRef;
import org.apache.pekko.actor.ActorSelection;
import org.apache.pekko.pattern.Patterns;
import org.elasticmq.MessageId;
import org.elasticmq.msg.LookupMessage;
import org.elasticmq.msg.LookupQueue;
import scala.Option;

/** Looks for messages in ElasticMQ's queues. */
final class Whereabouts {
    private static final Duration LONGEST = Duration.ofSeconds(4);

    private final ActorSelection queues;

    /** Looks where the actor of all queues is. */
    Whereabouts(ActorSelection queues) {
        this.queues = queues;
    }

    /** Whether one of some queues has a message. */
    CompletionStage<Boolean> anyHas(Collection<String> names, String message) {
        CompletionStage<Boolean> found = CompletableFuture.completedStage(false);
        for (var name : names) {
            found = found.thenCombine(has(name, message), Boolean::logicalOr);
        }
        return found;
    }

    private CompletionStage<Boolean> has(String queue, String message) {
        return Patterns.ask(queues, new LookupQueue(queue), LONGEST)
                .thenCompose(actor -> actor instanceof Option<?> some && some.nonEmpty()
                        ? Patterns.ask((ActorRef) some.get(), new LookupMessage(new MessageId(message)), LONGEST)
                        : CompletableFuture.completedStage(Option.empty()))
                .thenApply(answer -> answer instanceof Option<?> some && some.nonEmpty());
    }
}
