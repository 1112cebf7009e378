package dev.mezan.simulation.cloud;

import dev.mezan.simulation.fault.FaultKind;
import dev.mezan.simulation.schedule.Node;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.exception.SdkServiceException;

/**
 * The network between a node and the services, with the retries that the SDK's clients do: three attempts in all.
 *
 * @see <a href="https://docs.aws.amazon.com/sdkref/latest/guide/feature-retry-behavior.html">Retry behavior</a>
 */
public final class Wire {
    private static final int ATTEMPTS = 3;
    private static final Duration FIRST_BACKOFF = Duration.ofMillis(100);
    private static final Duration SILENCE = Duration.ofSeconds(5);

    private final Node node;
    private final Surroundings world;
    private final Map<String, Instant> cuts = new HashMap<>();

    /** The network as a node has it. */
    public Wire(Node node, Surroundings world) {
        this.node = node;
        this.world = world;
    }

    /** The node. */
    public Node node() {
        return node;
    }

    /**
     * A request to a service.
     *
     * @param service the service's name
     * @param request what the trace calls the request
     * @param served what the service does at once, when the request arrives
     */
    public <T> T call(String service, String request, Supplier<T> served) {
        var backoff = FIRST_BACKOFF;
        for (var attempt = 1; ; attempt++) {
            try {
                return attempt(service, request, served);
            } catch (SdkException e) {
                if (attempt == ATTEMPTS || !isTransient(e)) {
                    throw e;
                }
            }
            sleep(backoff);
            backoff = backoff.multipliedBy(2);
        }
    }

    /** A request that is not tried again: nobody knows whether it was served. */
    public <T> T once(String service, String request, Supplier<T> served) {
        return attempt(service, request, served);
    }

    private <T> T attempt(String service, String request, Supplier<T> served) {
        var place = node.name().replaceAll("#.*", "") + " to " + service;
        around(FaultKind.CRASH_BEFORE_REQUEST, place);
        sleep(latency(place));
        arrive(service, request, place);
        var answer = served.get();
        world.trace().tell(() -> node.name() + ": " + service + " " + request);
        if (world.fails(FaultKind.RESPONSE_LOST, place + " " + action(request))) {
            sleep(SILENCE);
            throw SdkClientException.create("Read timed out: " + request);
        }
        sleep(latency(place));
        around(FaultKind.CRASH_AFTER_REQUEST, place);
        return answer;
    }

    private static String action(String request) {
        return request.split(" ", 2)[0];
    }

    private void around(FaultKind crash, String place) {
        if (node.mayDie() && world.fails(crash, place)) {
            world.scheduler().dieHere();
        }
        if (node.mayDie() && world.fails(FaultKind.FROZEN, place)) {
            world.scheduler().freeze(node, world.faults().duration(Duration.ofMillis(100), Duration.ofMinutes(3)));
            sleep(Duration.ZERO);
        }
    }

    private void arrive(String service, String request, String place) {
        var now = world.scheduler().now();
        if (world.fails(FaultKind.CUT, place)) {
            cuts.put(service, now.plus(world.faults().duration(Duration.ofSeconds(1), Duration.ofMinutes(1))));
        }
        if (now.isBefore(cuts.getOrDefault(service, Instant.MIN))) {
            sleep(Duration.ofSeconds(1));
            throw SdkClientException.create("Unable to connect: " + request);
        }
        if (world.fails(FaultKind.REQUEST_LOST, place)) {
            sleep(SILENCE);
            throw SdkClientException.create("Connect timed out: " + request);
        }
    }

    private Duration latency(String place) {
        if (world.fails(FaultKind.SLOW, place)) {
            return world.faults().duration(Duration.ofMillis(200), Duration.ofSeconds(40));
        }
        return Duration.ofNanos(world.random().nextInt(500_000, 5_000_000));
    }

    private void sleep(Duration duration) {
        try {
            world.scheduler().sleep(duration);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw AbortedException.create("Thread was interrupted");
        }
    }

    private static boolean isTransient(SdkException e) {
        return !(e instanceof AbortedException)
                && (e instanceof SdkClientException
                        || (e instanceof SdkServiceException answered && answered.isThrottlingException()));
    }
}
