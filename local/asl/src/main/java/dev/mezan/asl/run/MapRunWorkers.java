package dev.mezan.asl.run;

import dev.mezan.asl.ExecutionResult;
import dev.mezan.asl.MapRuns;
import dev.mezan.asl.map.Child;
import dev.mezan.asl.map.Children;
import dev.mezan.asl.map.EndedChild;
import dev.mezan.asl.map.ItemReaderFailure;
import dev.mezan.asl.map.MapRun;
import dev.mezan.asl.map.ResultWriterFailure;
import dev.mezan.asl.map.Results;
import dev.mezan.asl.query.EvaluationFailure;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.ThreadFactory;
import org.jspecify.annotations.Nullable;

/**
 * Runs the children of a map run, never more at once than it allows, which may change meanwhile. A thread begins with a
 * child in hand and takes the next when that has ended, so there are never more threads than children that run.
 */
final class MapRunWorkers {
    private final MapRun run;
    private final Parts parts;
    private int working;
    private boolean noMore;
    private boolean stopped;
    private @Nullable Exception failure;

    /** What they work with. */
    record Parts(
            Children children,
            MapRuns.Children port,
            Results results,
            ThreadFactory threads,
            InstantSource time,
            int most) {}

    MapRunWorkers(MapRun run, Parts parts) {
        this.run = run;
        this.parts = parts;
        run.listen(this::changed);
    }

    private synchronized void changed() {
        notifyAll();
    }

    /** Comes back when no child runs any more and none is to begin. */
    synchronized void runAll() throws InterruptedException {
        try {
            while (working > 0 || (!noMore && !stopped)) {
                if (!mayBegin()) {
                    wait();
                } else {
                    take().ifPresent(this::begin);
                }
            }
        } catch (InterruptedException cut) {
            stop();
            awaitTheLast();
            throw cut;
        }
    }

    private boolean mayBegin() {
        return !noMore && !stopped && working < limit();
    }

    private int limit() {
        int asked = run.limits().maxConcurrency();
        return asked == 0 ? parts.most() : Math.min(asked, parts.most());
    }

    /** What went wrong other than that children failed, if anything did. */
    synchronized Optional<Exception> failure() {
        return Optional.ofNullable(failure);
    }

    private void begin(Child child) {
        working++;
        parts.threads().newThread(() -> work(child)).start();
    }

    private void work(Child first) {
        Optional<Child> child = Optional.of(first);
        while (child.isPresent()) {
            run(child.get());
            child = another();
        }
    }

    private synchronized Optional<Child> another() {
        Optional<Child> next = stopped || noMore || working > limit() ? Optional.empty() : take();
        if (next.isEmpty()) {
            working--;
            notifyAll();
        }
        return next;
    }

    private Optional<Child> take() {
        try {
            Optional<Child> child = parts.children().next();
            noMore = child.isEmpty();
            return child;
        } catch (ItemReaderFailure | EvaluationFailure | RuntimeException broken) {
            fail(broken);
            return Optional.empty();
        }
    }

    private void run(Child child) {
        Instant started = parts.time().instant();
        run.starts(child);
        ExecutionResult result = result(child);
        run.ended(child, result);
        add(new EndedChild(child, result, started, parts.time().instant()));
    }

    private ExecutionResult result(Child child) {
        try {
            return parts.port().run(child);
        } catch (InterruptedException cut) {
            return new ExecutionResult.Aborted("", "");
        } catch (RuntimeException broken) {
            fail(broken);
            return new ExecutionResult.Aborted("", String.valueOf(broken));
        }
    }

    private synchronized void add(EndedChild ended) {
        try {
            parts.results().add(ended);
        } catch (ResultWriterFailure | RuntimeException broken) {
            fail(broken);
        }
        if (run.isExceeded()) {
            stop();
        }
    }

    private synchronized void fail(Exception broken) {
        if (failure == null) {
            failure = broken;
        }
        stop();
    }

    private void stop() {
        if (!stopped) {
            stopped = true;
            parts.port().abort();
            notifyAll();
        }
    }

    /** No child may outlive its Map, whatever happens. */
    private void awaitTheLast() {
        boolean interrupted = false;
        while (working > 0) {
            try {
                wait();
            } catch (InterruptedException again) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
