package dev.mezan.asl.run;

import dev.mezan.asl.history.EventDetails;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Runs numbered pieces of work beside one another, a bounded number at a time, and comes back when every one of them
 * has ended. The first failure cuts the others short and is the failure of them all.
 */
final class Siblings {
    /** The pieces. */
    interface Work {
        /** Begins a piece because of an event of another one or of what began them all. */
        Branch begin(int index, CancelScope scope, long after);

        @Nullable
        Object run(int index, Branch branch) throws StateFailure, Cancelled;

        /** Tells of its end, which is Succeeded, Failed or Aborted, because of an event. */
        void end(int index, Branch branch, String how, long after);
    }

    /** What ended them all badly, after which event. */
    private record Failed(Throwable failure, long after) {}

    /** The types of states that have an event of their being cut short. */
    private static final Set<String> ABORTED = Set.of("Task", "Wait", "Map", "Parallel");

    private final Work work;
    private final @Nullable Object[] results;
    private final CancelScope scope;
    private final int workers;
    private final long begun;
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicLong freed;
    private final AtomicLong last;
    private final AtomicReference<@Nullable Cancelled> cut = new AtomicReference<>();
    private final AtomicReference<@Nullable Failed> failure = new AtomicReference<>();

    private Siblings(Work work, int count, int workers, Branch branch) {
        this.work = work;
        this.results = new @Nullable Object[count];
        this.workers = workers;
        this.scope = branch.scope().child();
        this.begun = branch.lastEvent();
        this.freed = new AtomicLong(begun);
        this.last = new AtomicLong(begun);
    }

    /** Runs them all and gives their results in order. The calling thread does its share. */
    static List<@Nullable Object> run(int count, int concurrency, Branch branch, Work work)
            throws StateFailure, Cancelled {
        Siblings siblings = new Siblings(work, count, Math.min(count, concurrency), branch);
        try {
            siblings.runAll(branch.environment().ports().threads());
            return siblings.results(branch);
        } finally {
            siblings.scope.close();
        }
    }

    private void runAll(ThreadFactory threads) {
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
                work(i, work.begin(i, scope, i < workers ? begun : freed.get()));
            }
        } catch (Cancelled cancelled) {
            cutShort(cancelled);
        } catch (RuntimeException | Error broken) {
            failure.compareAndSet(null, new Failed(broken, begun));
            scope.cancel(new CancelScope.Doomed());
        } finally {
            scope.leave();
        }
    }

    private void work(int index, Branch branch) throws Cancelled {
        try {
            results[index] = work.run(index, branch);
            work.end(index, branch, "Succeeded", branch.lastEvent());
            freed.set(branch.lastEvent());
            last.accumulateAndGet(branch.lastRecorded(), Math::max);
        } catch (StateFailure failed) {
            fail(index, branch, failed);
        } catch (Cancelled cancelled) {
            abort(index, branch, cancelled);
        }
    }

    /** The first that fails cuts the others short; one that fails meanwhile counts as cut short. */
    private void fail(int index, Branch branch, StateFailure failed) throws Cancelled {
        boolean recordedCut = branch.ahead("MapIterationAborted").isPresent();
        boolean recordedFailed = branch.ahead("MapIterationFailed").isPresent();
        if (failed.endsExecution()) {
            failure.compareAndSet(null, new Failed(failed, branch.lastRecorded()));
            scope.cancel(new CancelScope.Doomed());
            return;
        }
        boolean first = !recordedCut && failure.compareAndSet(null, new Failed(failed, branch.lastEvent()));
        if (first || recordedFailed) {
            work.end(index, branch, "Failed", branch.lastEvent());
            branch.openState()
                    .filter(type -> type.equals("Task"))
                    .ifPresent(type -> branch.recordAside(() -> EventDetails.stateAborted(type)));
            scope.cancel(new CancelScope.SiblingFailed(branch.lastEvent()));
            return;
        }
        Failed other = failure.get();
        long after = branch.cutAfter().orElse(other == null ? begun : other.after());
        abort(index, branch, new Cancelled(new CancelScope.SiblingFailed(after)));
    }

    private void abort(int index, Branch branch, Cancelled cancelled) throws Cancelled {
        if (cancelled.reason() instanceof CancelScope.SiblingFailed(long after)) {
            work.end(index, branch, "Aborted", after);
            branch.openState()
                    .filter(ABORTED::contains)
                    .ifPresent(type -> branch.recordAside(after, () -> EventDetails.stateAborted(type)));
        }
        throw cancelled;
    }

    /** Being cut short because of a sibling is no failure of its own; the sibling's counts. */
    private void cutShort(Cancelled cancelled) {
        if (cancelled.reason() instanceof CancelScope.SiblingFailed) {
            cut.compareAndSet(null, cancelled);
        } else {
            failure.compareAndSet(null, new Failed(cancelled, begun));
            scope.cancel(cancelled.reason());
        }
    }

    private List<@Nullable Object> results(Branch branch) throws StateFailure, Cancelled {
        branch.scope().check();
        Failed first = failure.get();
        branch.follow(first == null ? last.get() : first.after());
        switch (first == null ? cut.get() : first.failure()) {
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
