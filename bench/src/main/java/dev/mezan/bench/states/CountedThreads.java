package dev.mezan.bench.states;

import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;

/** Virtual threads, and how many of them lived at once. */
final class CountedThreads implements ThreadFactory {
    private final AtomicInteger alive = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();

    @Override
    public Thread newThread(Runnable work) {
        return Thread.ofVirtual().unstarted(() -> {
            most.accumulateAndGet(alive.incrementAndGet(), Math::max);
            try {
                work.run();
            } finally {
                alive.decrementAndGet();
            }
        });
    }

    int most() {
        return most.get();
    }
}
