package dev.mezan.asl.run;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Runs numbered pieces of work beside one another, a bounded number at a time, and comes back when every one of them
 * has ended. The first failure cuts the others short and is the failure of them all.
 */
final class Siblings {
    /** One piece. */
    interface Work {
        @Nullable
        Object run(int index, CancelScope scope) throws StateFailure, Cancelled;
    }

    private final Work work;
    private final @Nullable Object[] results;
    private final CancelScope scope;
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicReference<@Nullable Cancelled> cut = new AtomicReference<>();
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();

    private Siblings(int count, CancelScope scope, Work work) {
        this.work = work;
        this.results = new @Nullable Object[count];
        this.scope = scope;
    }

    /** Runs them all and gives their results in order. The calling thread does its share. */
    static List<@Nullable Object> run(int count, int concurrency, Branch branch, Work work)
            throws StateFailure, Cancelled {
        CancelScope scope = branch.scope().child();
        try {
            Siblings siblings = new Siblings(count, scope, work);
            siblings.runAll(
                    Math.min(count, concurrency), branch.environment().ports().threads());
            return siblings.results(branch);
        } finally {
            scope.close();
        }
    }

    private void runAll(int workers, ThreadFactory threads) {
        List<Thread> others = new ArrayList<>();
        for (int i = 1; i < workers; i++) {
            Thread thread = threads.newThread(this::work);
            others.add(thread);
            thread.start();
        }
        work();
        boolean interrupted = false;
        for (Thread other : others) {
            interrupted |= join(other);
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits for a thread's end whatever happens: none may outlive its Map or Parallel. */
    private static boolean join(Thread thread) {
        boolean interrupted = false;
        while (true) {
            try {
                thread.join();
                return interrupted;
            } catch (InterruptedException again) {
                interrupted = true;
            }
        }
    }

    private void work() {
        scope.enter();
        try {
            for (int i = next.getAndIncrement(); i < results.length; i = next.getAndIncrement()) {
                scope.check();
                results[i] = work.run(i, scope);
            }
        } catch (Cancelled cancelled) {
            cutShort(cancelled);
        } catch (StateFailure | RuntimeException | Error failed) {
            failure.compareAndSet(null, failed);
            scope.cancel(new CancelScope.SiblingFailed());
        } finally {
            scope.leave();
        }
    }

    /** Being cut short because of a sibling is no failure of its own; the sibling's counts. */
    private void cutShort(Cancelled cancelled) {
        if (cancelled.reason() instanceof CancelScope.SiblingFailed) {
            cut.compareAndSet(null, cancelled);
        } else {
            failure.compareAndSet(null, cancelled);
            scope.cancel(cancelled.reason());
        }
    }

    private List<@Nullable Object> results(Branch branch) throws StateFailure, Cancelled {
        branch.scope().check();
        Throwable first = failure.get();
        switch (first == null ? cut.get() : first) {
            case null -> {}
            case StateFailure failed -> throw failed;
            case Cancelled cancelled -> throw cancelled;
            case RuntimeException broken -> throw broken;
            case Error broken -> throw broken;
            case Throwable other -> throw new IllegalStateException(other);
        }
        List<@Nullable Object> list = new ArrayList<>(results.length);
        for (Object result : results) {
            list.add(result);
        }
        return list;
    }
}
