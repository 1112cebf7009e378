package dev.mezan.runtime.states;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** The places that executions may run in, so that there are never too many. */
final class Places {
    private final int all;
    private final Semaphore free;
    private volatile boolean closed;

    Places(int all) {
        this.all = all;
        this.free = new Semaphore(all);
    }

    /** Takes a place; false if none is free, or no execution is to begin any more. */
    boolean tryTake() {
        return !closed && free.tryAcquire();
    }

    /** Takes a place for an execution that was accepted before the suite was started. */
    void takeAgain() {
        free.acquireUninterruptibly();
    }

    void giveBack() {
        free.release();
    }

    /** Undoes a wait that was successful. */
    void giveAllBack() {
        free.release(all);
    }

    /** The most at once. */
    int all() {
        return all;
    }

    /** Lets nobody in from now on. */
    void close() {
        closed = true;
    }

    /** Waits until all have left; false if they have not. */
    boolean awaitEmpty(Duration longest) throws InterruptedException {
        return free.tryAcquire(all, longest.toMillis(), TimeUnit.MILLISECONDS);
    }
}
