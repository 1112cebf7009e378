package dev.mezan.simulation.cloud;

import dev.mezan.simulation.fault.Faults;
import dev.mezan.simulation.schedule.Node;
import dev.mezan.simulation.schedule.Scheduler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A world in which nothing goes wrong, for a test whose own thread is not of that world. */
final class Stage {
    private static final long MOST_STEPS = 1_000_000;

    private final Node node = Node.service("a test");
    private final Scheduler scheduler = new Scheduler(new SplittableRandom(1), MOST_STEPS);
    private final Surroundings world =
            new Surroundings(scheduler, Faults.only(0, Set.of()), new Trace(scheduler, false), new SplittableRandom(2));

    Surroundings world() {
        return world;
    }

    Wire wire() {
        return new Wire(node, world);
    }

    /** A client whose requests are made in the world. */
    <T> T client(Class<T> type, T real) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    var given = arguments == null ? new Object[0] : arguments;
                    // Who writes a request by a consumer may make another request within it.
                    return Stream.of(given).anyMatch(Consumer.class::isInstance)
                            ? java.lang.reflect.InvocationHandler.invokeDefault(proxy, method, given)
                            : within(() -> invoked(real, method, given));
                }));
    }

    private static @Nullable Object invoked(Object real, Method method, Object[] arguments) throws Exception {
        try {
            return method.invoke(real, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        }
    }

    void pass(Duration time) {
        try {
            within(() -> {
                scheduler.sleep(time);
                return "passed";
            });
        } catch (Throwable e) {
            throw new IllegalStateException("Time does not pass", e);
        }
    }

    private @Nullable Object within(Callable<?> work) throws Throwable {
        var done = new CompletableFuture<@Nullable Object>();
        scheduler.start(node, () -> {
            try {
                done.complete(work.call());
            } catch (Exception e) {
                done.completeExceptionally(e);
            }
        });
        scheduler.run(done::isDone);
        try {
            return done.join();
        } catch (CompletionException e) {
            throw e.getCause() == null ? e : e.getCause();
        }
    }
}
