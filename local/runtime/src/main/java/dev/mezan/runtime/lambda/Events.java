package dev.mezan.runtime.lambda;

import dev.mezan.runtime.lambda.InvocationResult.Failed;
import dev.mezan.runtime.lambda.InvocationResult.Refused;
import dev.mezan.runtime.lambda.InvocationResult.Returned;
import dev.mezan.runtime.time.Surroundings;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asynchronous invocations: a failed one is tried twice more, after one and two minutes, a throttled one for six hours.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/invocation-async-error-handling.html">How Lambda handles
 *     errors with asynchronous invocation</a>
 */
final class Events implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Events.class);
    private static final int RETRIES = 2;
    private static final Duration LONGEST = Duration.ofHours(6);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);

    private final FunctionFleet fleet;
    private final Surroundings surroundings;
    private final Semaphore places;
    private volatile boolean closed;

    Events(FunctionFleet fleet, Surroundings surroundings, int most) {
        this.fleet = fleet;
        this.surroundings = surroundings;
        this.places = new Semaphore(most);
    }

    /** Takes an invocation, unless too many wait already. */
    boolean offer(String function, byte[] payload) {
        if (closed || !places.tryAcquire()) {
            return false;
        }
        attempt(new Event(function, payload, surroundings.clock().instant(), 0, 0));
        return true;
    }

    /** Lets none be tried again. */
    @Override
    public void close() {
        closed = true;
    }

    private void attempt(Event event) {
        surroundings.threads().newThread(() -> run(event)).start();
    }

    private void run(Event event) {
        try {
            switch (fleet.invoke(event.function(), event.payload())) {
                case Returned _ -> places.release();
                case Failed failed -> failed(event, failed);
                case Refused refused -> refused(event, refused);
            }
        } catch (InterruptedException e) {
            places.release();
            Thread.currentThread().interrupt();
        }
    }

    private void failed(Event event, Failed failed) {
        if (event.failures() < RETRIES) {
            later(Duration.ofMinutes(event.failures() + 1L), event.failed());
        } else {
            drop(event, failed.errorType());
        }
    }

    private void refused(Event event, Refused refused) {
        var mayWait = refused.status() == 429 || refused.status() >= 500;
        var age = Duration.between(event.since(), surroundings.clock().instant());
        if (mayWait && age.compareTo(LONGEST) < 0) {
            var pause = Duration.ofSeconds(1L << Math.min(event.throttles(), 8));
            later(pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE, event.throttled());
        } else {
            drop(event, refused.code());
        }
    }

    private void later(Duration pause, Event event) {
        if (closed) {
            places.release();
        } else {
            var _ = surroundings.timers().after(pause, () -> attempt(event));
        }
    }

    private void drop(Event event, String why) {
        places.release();
        LOG.warn(
                "An asynchronous invocation of {} is given up after {} failures: {}",
                event.function(),
                event.failures() + 1,
                why);
    }

    private record Event(String function, byte[] payload, Instant since, int failures, int throttles) {
        Event failed() {
            return new Event(function, payload, since, failures + 1, throttles);
        }

        Event throttled() {
            return new Event(function, payload, since, failures, throttles + 1);
        }
    }
}
