package dev.mezan.runtime.eventsource;

import dev.mezan.runtime.lambda.FleetParts;
import dev.mezan.runtime.lambda.FunctionFleet;
import dev.mezan.runtime.lambda.InvocationResult;
import dev.mezan.runtime.lambda.InvocationResult.Failed;
import dev.mezan.runtime.lambda.InvocationResult.Refused;
import dev.mezan.runtime.lambda.InvocationResult.Returned;
import dev.mezan.runtime.lambda.Limits;
import dev.mezan.runtime.time.Surroundings;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sqs.model.Message;

/** Invokes the function with a batch and deletes the messages that it dealt with. */
final class BatchWork {
    private static final Logger LOG = LoggerFactory.getLogger(BatchWork.class);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final QueueSource source;
    private final Receiver receiver;
    private final FunctionFleet fleet;
    private final SqsEvent event;
    private final Surroundings surroundings;

    BatchWork(QueueSource source, Receiver receiver, FunctionFleet fleet, FleetParts parts) {
        this.source = source;
        this.receiver = receiver;
        this.fleet = fleet;
        this.event = new SqsEvent(parts.account(), source.spec().queue());
        this.surroundings = parts.surroundings();
    }

    void deal(List<Message> batch) {
        var payload = event.of(batch);
        if (payload.length > Limits.PAYLOAD_BYTES && batch.size() > 1) {
            // Ten messages of a megabyte are more than one invocation takes; Lambda hands them over in parts too.
            deal(batch.subList(0, batch.size() / 2));
            deal(batch.subList(batch.size() / 2, batch.size()));
            return;
        }
        try {
            settle(batch, invoke(payload));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (SdkException e) {
            LOG.warn(
                    "Messages of {} that {} has dealt with were not deleted, and will come again: {}",
                    source.spec().queue(),
                    source.spec().function(),
                    e.getMessage());
        }
    }

    private InvocationResult invoke(byte[] payload) throws InterruptedException {
        var until = surroundings.clock().instant().plus(source.visibility());
        for (var failures = 0; ; failures++) {
            var result = fleet.invoke(source.spec().function(), payload);
            var pause = Backoff.of(failures, LONGEST_PAUSE);
            if (!(result instanceof Refused refused) || !mayTryAgain(refused, pause, until)) {
                return result;
            }
            surroundings.timers().pause(pause);
        }
    }

    private boolean mayTryAgain(Refused refused, Duration pause, Instant until) {
        return refused.status() == 429
                && surroundings.clock().instant().plus(pause).isBefore(until);
    }

    private void settle(List<Message> batch, InvocationResult result) {
        switch (result) {
            case Returned returned -> {
                var ids = batch.stream().map(Message::messageId).toList();
                var failed = BatchResponse.failures(returned.payload(), ids);
                delete(batch.stream()
                        .filter(message -> !failed.contains(message.messageId()))
                        .toList());
            }
            case Failed failed -> keep(batch, failed.errorType());
            case Refused refused -> keep(batch, refused.code());
        }
    }

    private void delete(List<Message> messages) {
        var refused = receiver.delete(messages);
        if (!refused.isEmpty()) {
            LOG.warn(
                    "Queue {} did not delete {}, and they will come again",
                    source.spec().queue(),
                    refused);
        }
    }

    private void keep(List<Message> batch, String error) {
        LOG.warn(
                "{} failed with {}; the {} messages of its batch come again when queue {} shows them",
                source.spec().function(),
                error,
                batch.size(),
                source.spec().queue());
    }
}
