package dev.mezan.runtime.lambda;

import dev.mezan.aws.AwsClients;
import dev.mezan.aws.FunctionEnvironment;
import dev.mezan.catalog.FunctionSpec;
import dev.mezan.runtime.account.Account;
import dev.mezan.runtime.meter.Meter;
import dev.mezan.runtime.time.HandTimers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;

/** A fleet of the test handlers, on a clock moved by hand. */
public final class TestFleet {
    /** The clock. */
    public final HandTimers time = new HandTimers();

    /** What is counted. */
    public final Meter meter = new Meter();

    /** What the runs do. */
    public final Activity activity = new Activity();

    /** What the fleet shares. */
    public final FleetParts parts = new FleetParts(Account.LOCAL, time.surroundings(), meter, activity);

    /** The fleet. */
    public final FunctionFleet fleet;

    /** A fleet with the default limits. */
    public TestFleet(FunctionSpec... functions) {
        this(Limits.DEFAULT, functions);
    }

    /** A fleet with limits of its own. */
    public TestFleet(Limits limits, FunctionSpec... functions) {
        fleet = new FunctionFleet(
                List.of(functions),
                function -> new FunctionEnvironment(function.variables(), AwsClients.ofProcess(), time),
                parts,
                limits);
    }

    /** So many at once and so many stuck; 20 threads, 10 events, and 200 ms to end in. */
    public static Limits limits(int concurrency, int stuck) {
        return new Limits(concurrency, stuck, 20, Duration.ofMinutes(10), Duration.ofMillis(200), 10);
    }

    /** A function of 3 seconds and 512 MB that is called like its class. */
    public static FunctionSpec function(Class<?> handler) {
        return new FunctionSpec(
                handler.getSimpleName(),
                handler,
                Duration.ofSeconds(3),
                512,
                OptionalInt.empty(),
                Map.of("TABLE", "mezan-runs"),
                List.of());
    }

    /** The same with a reserved concurrency. */
    public static FunctionSpec reserved(Class<?> handler, int most) {
        var plain = function(handler);
        return new FunctionSpec(
                plain.name(),
                handler,
                plain.timeout(),
                plain.memoryMb(),
                OptionalInt.of(most),
                plain.variables(),
                List.of());
    }

    /** Invokes and waits. */
    public InvocationResult invoke(String function, String payload) throws InterruptedException {
        return fleet.invoke(function, payload.getBytes(StandardCharsets.UTF_8));
    }

    /** Invokes on another thread. */
    public CompletableFuture<InvocationResult> begin(String function, String payload) {
        var result = new CompletableFuture<InvocationResult>();
        Thread.ofVirtual().start(() -> {
            try {
                result.complete(invoke(function, payload));
            } catch (InterruptedException e) {
                result.completeExceptionally(e);
            }
        });
        return result;
    }
}
