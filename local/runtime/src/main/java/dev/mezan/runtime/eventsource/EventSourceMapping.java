package dev.mezan.runtime.eventsource;

import dev.mezan.runtime.lambda.FleetParts;
import dev.mezan.runtime.lambda.FunctionFleet;
import dev.mezan.runtime.time.Surroundings;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;

/**
 * Hands a queue's messages to a function in batches, and deletes those that the function has dealt with.
 *
 * <p>What the function fails on stays in the queue, and comes back when its visibility ends. While the function is
 * throttled a batch is tried again and again for as long as the queue hides its messages.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/with-sqs.html">Using Lambda with Amazon SQS</a>
 */
public final class EventSourceMapping implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EventSourceMapping.class);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
    private static final Duration DRAIN = Duration.ofSeconds(10);

    private final QueueSource source;
    private final Surroundings surroundings;
    private final Receiver receiver;
    private final BatchWork work;
    private final Semaphore places;
    private final Thread poller;
    private volatile boolean closed;

    /** A mapping that does not run yet; {@code sqs} signs with the function's credentials. */
    public EventSourceMapping(QueueSource source, SqsClient sqs, FunctionFleet fleet, FleetParts parts) {
        this.source = source;
        this.surroundings = parts.surroundings();
        this.receiver = new Receiver(source, sqs, surroundings.clock());
        this.work = new BatchWork(source, receiver, fleet, parts);
        this.places = new Semaphore(source.spec().maximumConcurrency());
        this.poller = surroundings.threads().newThread(this::poll);
    }

    /** Begins to take messages. */
    public void start() {
        poller.start();
    }

    /** Takes no more messages and waits, up to 10 s, for the batches that are at work. */
    @Override
    public void close() {
        closed = true;
        poller.interrupt();
        try {
            poller.join(DRAIN);
            if (!places.tryAcquire(source.spec().maximumConcurrency(), DRAIN.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warn(
                        "Batches of {} are still at work after {}; their messages come back when their visibility ends",
                        source.spec().queue(),
                        DRAIN);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void poll() {
        var failures = 0;
        try {
            while (!closed) {
                places.acquire();
                try {
                    begin(receiver.next());
                    failures = 0;
                } catch (RuntimeException e) {
                    places.release();
                    pauseAfter(e, failures++);
                }
            }
        } catch (InterruptedException e) {
            // Closing interrupts the poller to end its wait; nothing is left to do.
            Thread.currentThread().interrupt();
        }
    }

    private void begin(List<Message> batch) {
        if (batch.isEmpty()) {
            places.release();
            return;
        }
        surroundings
                .threads()
                .newThread(() -> {
                    try {
                        work.deal(batch);
                    } finally {
                        places.release();
                    }
                })
                .start();
    }

    private void pauseAfter(RuntimeException failure, int before) throws InterruptedException {
        if (closed) {
            return;
        }
        var pause = Backoff.of(before, LONGEST_PAUSE);
        LOG.warn(
                "Queue {} gives no messages for function {}; trying again in {}: {}",
                source.spec().queue(),
                source.spec().function(),
                pause,
                failure.getMessage());
        surroundings.timers().pause(pause);
    }
}
