package dev.mezan.runtime.sqs;

import dev.mezan.runtime.endpoint.AwsRequest;
import dev.mezan.runtime.endpoint.AwsResponse;
import dev.mezan.runtime.journal.JournalFailure;
import dev.mezan.runtime.sqs.kept.QueueLog;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import org.apache.pekko.actor.ActorRef;
import org.apache.pekko.pattern.Patterns;

/**
 * Answers requests when what they changed is on the disk.
 *
 * @param log the journal
 * @param keeper who writes in it
 */
record Keeping(QueueLog log, ActorRef keeper) {
    private static final Duration LONGEST = Duration.ofSeconds(20);

    /** What ElasticMQ answers before its listener has; messages it holds back itself. */
    private static final Set<String> SETTINGS =
            Set.of("CreateQueue", "DeleteQueue", "SetQueueAttributes", "TagQueue", "UntagQueue", "PurgeQueue");

    /**
     * The answer to a request.
     *
     * @throws JournalFailure if nothing can be promised any more
     */
    AwsResponse answer(AwsRequest request, Function<AwsRequest, AwsResponse> elasticMq) {
        log.ensureWritable();
        var answer = elasticMq.apply(request);
        var action = SqsAction.of(request);
        if (answer.status() == 200 && SETTINGS.contains(action.name())) {
            if (action.name().equals("PurgeQueue")) {
                keeper.tell(new QueueKeeper.Purged(action.queue()), ActorRef.noSender());
            }
            settle();
        }
        return answer;
    }

    /** Waits until all queues are on the disk as they are. */
    void settle() {
        try {
            Patterns.ask(keeper, new QueueKeeper.Settle(), LONGEST)
                    .toCompletableFuture()
                    .join();
        } catch (CompletionException e) {
            throw new JournalFailure("The queues could not be written: " + e.getMessage(), e);
        }
    }
}
