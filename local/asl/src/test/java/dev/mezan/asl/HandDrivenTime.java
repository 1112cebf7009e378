package dev.mezan.asl;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** Time that goes on only when someone sleeps: at once, ringing the alarms on the way. */
final class HandDrivenTime implements Time {
    private final PriorityQueue<Ring> alarms = new PriorityQueue<>(Comparator.comparing(Ring::at));
    private final List<Duration> sleeps = new ArrayList<>();
    private Instant now = Instant.parse("2026-03-14T01:59:26Z");

    private record Ring(Instant at, Runnable action) {}

    @Override
    public synchronized Instant instant() {
        return now;
    }

    @Override
    public void sleep(Duration duration) throws InterruptedException {
        synchronized (this) {
            sleeps.add(duration);
        }
        advance(duration);
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
    }

    /** Lets time pass, ringing what is due. */
    synchronized void advance(Duration duration) {
        Instant end = now.plus(duration);
        while (!alarms.isEmpty() && !alarms.peek().at().isAfter(end)) {
            Ring ring = alarms.remove();
            now = ring.at().isAfter(now) ? ring.at() : now;
            ring.action().run();
            if (Thread.currentThread().isInterrupted()) {
                return;
            }
        }
        now = end;
    }

    @Override
    public synchronized Alarm alarm(Instant at, Runnable action) {
        Ring ring = new Ring(at, action);
        alarms.add(ring);
        return () -> {
            synchronized (this) {
                alarms.remove(ring);
            }
        };
    }

    synchronized List<Duration> sleeps() {
        return List.copyOf(sleeps);
    }
}
