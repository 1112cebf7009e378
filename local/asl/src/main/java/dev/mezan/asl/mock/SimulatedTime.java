package dev.mezan.asl.mock;

import dev.mezan.asl.TaskInvoker;
import dev.mezan.asl.Time;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Time that stands still while an execution works and jumps on when every one of its threads waits: a year passes at
 * once, and branches that wait side by side do so in the order of their ends. It starts at 2026-03-14T01:59:26Z.
 *
 * <p>An execution in this time runs its threads by {@link #threads} and begins on one of them, by {@link #run}; its
 * tasks go through {@link #atWork}, so that time stands still for a task that really takes its time.
 */
public final class SimulatedTime implements Time {
    private static final Instant BEGINNING = Instant.parse("2026-03-14T01:59:26Z");
    private static final long GLANCE_NANOS = 20_000;
    private static final long DOZE_NANOS = 1_000_000;

    private final WorkingThreads threads = new WorkingThreads();
    private final PriorityQueue<Due> due =
            new PriorityQueue<>(Comparator.comparing(Due::at).thenComparingLong(Due::number));
    private Instant now;
    private long number;

    /** What happens at a time: a sleeper wakes, or an alarm rings. */
    private record Due(Instant at, long number, @Nullable Thread sleeper, Runnable action) {}

    public SimulatedTime() {
        this(BEGINNING);
    }

    public SimulatedTime(Instant beginning) {
        now = beginning;
    }

    @Override
    public synchronized Instant instant() {
        return now;
    }

    /** Makes the threads of executions; they are virtual ones. */
    public ThreadFactory threads() {
        return threads;
    }

    /** Does work on a thread of its own, in this time, and waits for its result. */
    public <T> T run(Supplier<T> work) throws InterruptedException {
        FutureTask<T> task = new FutureTask<>(work::get);
        Thread thread = threads.newThread(task);
        thread.start();
        try {
            return task.get();
        } catch (InterruptedException interrupted) {
            thread.interrupt();
            throw interrupted;
        } catch (ExecutionException broken) {
            throw new IllegalStateException(
                    "what ran in simulated time broke: " + broken.getCause(), broken.getCause());
        }
    }

    /** A task during which time stands still, unless it sleeps in this time itself. */
    public TaskInvoker atWork(TaskInvoker task) {
        return request -> {
            threads.begin(Thread.currentThread());
            try {
                return task.invoke(request);
            } finally {
                threads.end(Thread.currentThread());
            }
        };
    }

    @Override
    public void sleep(Duration duration) throws InterruptedException {
        Due waking = add(duration, Thread.currentThread());
        try {
            while (isDue(waking)) {
                if (Thread.interrupted()) {
                    throw new InterruptedException();
                }
                LockSupport.parkNanos(this, goOn(waking) ? GLANCE_NANOS : DOZE_NANOS);
            }
        } finally {
            remove(waking);
        }
    }

    private synchronized Due add(Duration duration, Thread sleeper) {
        threads.sleeps(sleeper);
        return add(now.plus(duration.isNegative() ? Duration.ZERO : duration), sleeper, () -> {});
    }

    private synchronized Due add(Instant at, @Nullable Thread sleeper, Runnable action) {
        Due one = new Due(at.isBefore(now) ? now : at, number++, sleeper, action);
        due.add(one);
        return one;
    }

    @Override
    public Alarm alarm(Instant at, Runnable action) {
        Due ringing = add(at, null, action);
        return () -> remove(ringing);
    }

    private synchronized boolean isDue(Due one) {
        return due.contains(one);
    }

    private synchronized void remove(Due one) {
        due.remove(one);
        if (one.sleeper() != null) {
            threads.wakes(one.sleeper());
        }
    }

    /** Lets time go on to what is next if nothing works; one sleeper does it for all. Gives whether that is this one. */
    private synchronized boolean goOn(Due waking) {
        if (!leads(waking)) {
            return false;
        }
        while (due.contains(waking) && threads.allWait()) {
            Due next = due.remove();
            now = next.at();
            next.action().run();
            if (next.sleeper() != null) {
                threads.wakes(next.sleeper());
                LockSupport.unpark(next.sleeper());
            }
        }
        return due.contains(waking);
    }

    private boolean leads(Due waking) {
        return due.stream()
                .filter(one -> one.sleeper() != null)
                .min(due.comparator())
                .filter(waking::equals)
                .isPresent();
    }
}
