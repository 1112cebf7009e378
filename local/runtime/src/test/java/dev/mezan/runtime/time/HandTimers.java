package dev.mezan.runtime.time;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/** A clock with timers that stand still until a test moves them on. */
public final class HandTimers implements Timers, InstantSource {
    private final PriorityQueue<Due> pending =
            new PriorityQueue<>(Comparator.comparing(Due::when).thenComparingLong(Due::order));
    private Instant now = Instant.parse("2026-01-01T00:00:00Z");
    private long order;

    /** Surroundings of this clock, with chance from a fixed seed. */
    public Surroundings surroundings() {
        return new Surroundings(this, this, new Random(7), Thread.ofVirtual().factory());
    }

    @Override
    public synchronized Instant instant() {
        return now;
    }

    @Override
    public synchronized Timer after(Duration delay, Runnable action) {
        var due = new Due(now.plus(delay), order++, action);
        pending.add(due);
        notifyAll();
        return () -> cancel(due);
    }

    @Override
    public void pause(Duration duration) throws InterruptedException {
        var over = new CountDownLatch(1);
        after(duration, over::countDown);
        over.await();
    }

    /** Moves the clock on and runs what has become due, in order, on this thread. */
    public void advance(Duration by) {
        var until = instant().plus(by);
        for (var due = next(until); due != null; due = next(until)) {
            due.action().run();
        }
        synchronized (this) {
            now = until;
        }
    }

    /** Waits until so many actions are pending. */
    public synchronized void awaitPending(int count) throws InterruptedException {
        while (pending.size() < count) {
            wait();
        }
    }

    /** How many actions are pending. */
    public synchronized int pending() {
        return pending.size();
    }

    private synchronized void cancel(Due due) {
        pending.remove(due);
    }

    private synchronized @Nullable Due next(Instant until) {
        var due = pending.peek();
        if (due == null || due.when().isAfter(until)) {
            return null;
        }
        now = due.when().isAfter(now) ? due.when() : now;
        return pending.poll();
    }

    private record Due(Instant when, long order, Runnable action) {}
}
