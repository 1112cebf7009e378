package dev.mezan.runtime.lambda;

import dev.mezan.runtime.lambda.InvocationResult.Failed;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The invocations that have begun and not ended, so that none is cut without a trace. */
final class UnderWay implements InvocationListener {
    /** The error of an invocation that was cut because the suite stopped. */
    static final String CUT = "Runtime.Cut";

    private static final Logger LOG = LoggerFactory.getLogger(UnderWay.class);

    private final InvocationListener next;
    private final InstantSource clock;
    private final Map<Invoked, Instant> running = new LinkedHashMap<>();
    private final Set<Invoked> abandoned = new HashSet<>();

    /** None yet; another listener is told all the same. */
    UnderWay(InvocationListener next, InstantSource clock) {
        this.next = next;
        this.clock = clock;
    }

    @Override
    public void started(Invoked invocation, Instant when) {
        synchronized (running) {
            running.put(invocation, when);
        }
        next.started(invocation, when);
    }

    @Override
    public void ended(Invoked invocation, InvocationResult result, Instant when) {
        synchronized (running) {
            if (running.remove(invocation) == null) {
                return;
            }
            abandoned.remove(invocation);
            running.notifyAll();
        }
        next.ended(invocation, result, when);
    }

    /** Says that nobody waits for an invocation any more, as after its task's timeout; it runs on. */
    void abandoned(Invoked invocation) {
        synchronized (running) {
            if (running.containsKey(invocation)) {
                abandoned.add(invocation);
            }
        }
    }

    /** Waits until all that somebody waits for have ended, by the machine's own clock. */
    void awaitEnd(Duration longest) {
        var until = System.nanoTime() + longest.toNanos();
        try {
            synchronized (running) {
                for (var left = longest.toMillis();
                        running.size() > abandoned.size() && left > 0;
                        left = millisTo(until)) {
                    running.wait(left);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Writes down those that have not ended, each as what it is, and counts them as failed. */
    void cut() {
        Map<Invoked, Instant> left;
        synchronized (running) {
            left = Map.copyOf(running);
        }
        left.forEach((invocation, since) -> {
            var work = invocation.work();
            LOG.warn(
                    "The suite stops: {} (request {}, run {}, task {}) is cut after {}",
                    invocation.function(),
                    invocation.requestId(),
                    work.run().orElse("none"),
                    work.task().orElse("none"),
                    Duration.between(since, clock.instant()));
            var reason = "{\"errorType\":\"" + CUT + "\",\"errorMessage\":\"The suite stopped before it had ended\"}";
            var outcome = new Failed(invocation.requestId(), CUT, reason.getBytes(StandardCharsets.UTF_8));
            ended(invocation, outcome, clock.instant());
        });
    }

    private static long millisTo(long nanos) {
        return (nanos - System.nanoTime() + 999_999) / 1_000_000;
    }
}
