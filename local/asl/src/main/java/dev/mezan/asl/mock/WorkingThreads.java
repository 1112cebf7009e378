package dev.mezan.asl.mock;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadFactory;

/** The threads of executions in simulated time, and whether any of them works. */
final class WorkingThreads implements ThreadFactory {
    private final Set<Thread> all = ConcurrentHashMap.newKeySet();
    private final Set<Thread> asleep = ConcurrentHashMap.newKeySet();
    private final Set<Thread> inTasks = ConcurrentHashMap.newKeySet();

    @Override
    public Thread newThread(Runnable work) {
        Thread thread = Thread.ofVirtual().name("simulated").unstarted(() -> {
            try {
                work.run();
            } finally {
                all.remove(Thread.currentThread());
            }
        });
        all.add(thread);
        return thread;
    }

    void sleeps(Thread thread) {
        asleep.add(thread);
    }

    void wakes(Thread thread) {
        asleep.remove(thread);
    }

    void begin(Thread thread) {
        inTasks.add(thread);
    }

    void end(Thread thread) {
        inTasks.remove(thread);
    }

    /** Whether every thread sleeps or waits for others; looked at twice, for one may wake another meanwhile. */
    boolean allWait() {
        boolean once = look();
        return once && look();
    }

    private boolean look() {
        return all.stream().allMatch(this::waits);
    }

    private boolean waits(Thread thread) {
        if (thread.isInterrupted()) {
            return false;
        }
        if (asleep.contains(thread)) {
            return true;
        }
        return switch (thread.getState()) {
            case WAITING, TIMED_WAITING -> !inTasks.contains(thread);
            case TERMINATED -> true;
            case NEW, RUNNABLE, BLOCKED -> false;
        };
    }
}
