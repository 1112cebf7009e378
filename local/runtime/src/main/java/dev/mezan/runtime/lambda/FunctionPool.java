package dev.mezan.runtime.lambda;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.mezan.catalog.FunctionSpec;
import dev.mezan.runtime.lambda.guard.FunctionLoader;
import dev.mezan.runtime.lambda.guard.StartedThreads;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** The instances of one function: those at work are counted, those without work are kept, the newest used first. */
final class FunctionPool {
    private final FunctionSpec function;
    private final Instances instances;
    private final Capacity capacity;
    private final InstantSource clock;
    private final Deque<Idle> idle = new ArrayDeque<>();
    private final StartedThreads threads;
    private volatile boolean leaking;
    private int busy;
    private int stuck;

    FunctionPool(FunctionSpec function, Instances instances, Capacity capacity, InstantSource clock) {
        this.function = function;
        this.instances = instances;
        this.capacity = capacity;
        this.clock = clock;
        this.threads = new StartedThreads(instances::loader, clock);
    }

    FunctionSpec function() {
        return function;
    }

    Capacity capacity() {
        return capacity;
    }

    /** The class loader of its threads. */
    FunctionLoader loader() {
        return instances.loader();
    }

    /** How long an instance may take to be made beside the function's timeout. */
    Duration longestStart() {
        return instances.longestStart();
    }

    /** The threads that its code has started. */
    StartedThreads threads() {
        return threads;
    }

    /** Whether its code has left more threads running than it may, and they did not end when they were asked to. */
    boolean isLeaking(int most) {
        if (leaking && threads.count() <= most) {
            leaking = false;
        }
        return leaking;
    }

    /** Drops the instances without work, and ends the threads that its code has left running. */
    void retire() {
        synchronized (this) {
            idle.forEach(instance -> instances.drop(instance.handler()));
            idle.clear();
        }
        leaking = true;
        threads.interrupt();
    }

    /** Takes a place for one invocation, if there is one. */
    synchronized boolean enter() {
        if (!capacity.enter()) {
            return false;
        }
        busy++;
        return true;
    }

    /** The instance for an invocation that has a place: a warm one or, at a cold start, a new one. */
    RequestStreamHandler instance() throws ReflectiveOperationException, InterruptedException {
        for (var warm = warm(); warm.isPresent(); warm = warm()) {
            if (instances.isUsable(warm.get())) {
                return warm.get();
            }
        }
        return instances.make();
    }

    /** Gives the place back, and the instance if it can be used again. */
    synchronized void leave(Optional<RequestStreamHandler> reusable) {
        busy--;
        capacity.leave();
        reusable.ifPresent(handler -> idle.push(new Idle(handler, clock.instant())));
    }

    /** Gives the place back while the instance is still running. */
    synchronized void leaveStuck() {
        busy--;
        stuck++;
        capacity.leave();
    }

    /** Says that an instance that was left running has ended. */
    synchronized void unstuck() {
        stuck--;
    }

    /** Drops the instances that have had no work since then. */
    synchronized void evict(Instant since) {
        while (!idle.isEmpty() && idle.getLast().since().isBefore(since)) {
            instances.drop(idle.removeLast().handler());
        }
    }

    synchronized FunctionState state() {
        return new FunctionState(idle.size(), busy, stuck);
    }

    private synchronized Optional<RequestStreamHandler> warm() {
        return Optional.ofNullable(idle.poll()).map(Idle::handler);
    }

    private record Idle(RequestStreamHandler handler, Instant since) {}
}
