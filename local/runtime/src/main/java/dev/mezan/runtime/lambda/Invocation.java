package dev.mezan.runtime.lambda;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.mezan.runtime.lambda.InvocationListener.Invoked;
import dev.mezan.runtime.lambda.InvocationResult.Returned;
import dev.mezan.runtime.lambda.guard.Exits;
import dev.mezan.runtime.lambda.isolated.ProcessFailure;
import dev.mezan.runtime.meter.RunScope;
import dev.mezan.runtime.meter.Unit;
import dev.mezan.runtime.time.Timers.Timer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;

/** One invocation that has a place: it runs on a thread of its own, and ends by its handler or by its timeout. */
final class Invocation {
    private static final long GB = 1L << 30;

    private final FunctionPool pool;
    private final Invoked invoked;
    private final FleetParts parts;
    private final int mostThreads;
    private final InvocationLog log;
    private final Instant asked;
    private final RunScope run = RunScope.current();
    private volatile Instant started;
    private volatile Optional<Timer> timer = Optional.empty();
    private final AtomicBoolean decided = new AtomicBoolean();
    private final CompletableFuture<InvocationResult> result = new CompletableFuture<>();

    Invocation(FunctionPool pool, Invoked invoked, FleetParts parts, int mostThreads, InvocationLog log) {
        this.pool = pool;
        this.invoked = invoked;
        this.parts = parts;
        this.mostThreads = mostThreads;
        this.log = log;
        this.asked = parts.surroundings().clock().instant();
        this.started = asked;
    }

    /** Runs the handler and waits for its result, at most for the function's timeout. */
    InvocationResult call(byte[] payload) throws InterruptedException {
        parts.listener().started(invoked, asked);
        log.note("START RequestId: " + invoked.requestId() + " Version: $LATEST");
        var thread = thread(() -> run.run(() -> handle(payload)));
        var start = pool.longestStart();
        if (start.isZero()) {
            limit(timeout(), thread, Failures.timedOut(invoked.requestId(), timeout()));
        } else {
            limit(start, thread, Failures.notStarted(invoked.requestId(), start));
        }
        thread.start();
        try {
            return result.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("An invocation's result is a value, however it ends", e);
        } finally {
            // A caller that is interrupted leaves the function running, and so its timer.
            if (result.isDone()) {
                timer.ifPresent(Timer::cancel);
            }
        }
    }

    private void limit(Duration limit, Thread thread, InvocationResult late) {
        timer.ifPresent(Timer::cancel);
        timer = Optional.of(parts.surroundings().timers().after(limit, () -> cut(thread, late)));
    }

    /**
     * A process is there: only from now on the function's timeout counts.
     *
     * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/lambda-runtime-environment.html">The phases of an
     *     execution environment</a>
     */
    private void begin() {
        if (!pool.longestStart().isZero()) {
            started = parts.surroundings().clock().instant();
            limit(timeout(), Thread.currentThread(), Failures.timedOut(invoked.requestId(), timeout()));
        }
    }

    /** How long it may take. */
    Duration timeout() {
        return pool.function().timeout();
    }

    /** Gives its place back without having run. */
    void forgo() {
        pool.leave(Optional.empty());
    }

    private Thread thread(Runnable work) {
        var loader = pool.loader();
        var interrupted = new CompletableFuture<Thread>();
        var guarded = loader.isGuarded()
                ? (Runnable) () -> Exits.telling(status -> exited(status, interrupted.join()), work)
                : work;
        var thread = parts.surroundings().threads().newThread(guarded);
        thread.setContextClassLoader(loader);
        interrupted.complete(thread);
        return thread;
    }

    private void handle(byte[] payload) {
        Optional<RequestStreamHandler> reusable = Optional.empty();
        InvocationResult outcome;
        try {
            var handler = pool.instance();
            begin();
            var out = new BoundedOutput(Limits.RESPONSE_BYTES);
            try {
                handler.handleRequest(new ByteArrayInputStream(payload), out, context());
                outcome = out.isOver()
                        ? Failures.tooLarge(invoked.requestId())
                        : new Returned(invoked.requestId(), out.toByteArray());
                reusable = Optional.of(handler);
                if (pool.threads().areMoreThan(mostThreads)) {
                    outcome =
                            Failures.leaked(invoked.requestId(), pool.threads().count(), mostThreads);
                    reusable = Optional.empty();
                    pool.retire();
                }
            } catch (ProcessFailure e) {
                outcome = Failures.inProcess(invoked.requestId(), e);
                reusable = Optional.of(handler);
            } catch (IOException | RuntimeException e) {
                outcome = Failures.thrown(invoked.requestId(), e);
                reusable = Optional.of(handler);
            }
        } catch (ProcessFailure e) {
            outcome = Failures.inProcess(invoked.requestId(), e);
        } catch (InvocationTargetException e) {
            outcome = Failures.thrown(
                    invoked.requestId(), Optional.ofNullable(e.getCause()).orElse(e));
        } catch (Throwable e) {
            // Of an instance that threw an Error nobody knows what state it is in, so it is not used again.
            outcome = Failures.thrown(invoked.requestId(), e);
        }
        end(outcome, reusable);
    }

    private void end(InvocationResult outcome, Optional<RequestStreamHandler> reusable) {
        if (decided.compareAndSet(false, true)) {
            pool.leave(reusable);
            finish(outcome);
        } else {
            pool.unstuck();
        }
    }

    private void exited(int status, Thread thread) {
        cut(thread, Failures.exited(invoked.requestId(), status));
    }

    /** Ends the invocation while its thread still runs; its instance is not used again. */
    private void cut(Thread thread, InvocationResult outcome) {
        if (decided.compareAndSet(false, true)) {
            pool.leaveStuck();
            thread.interrupt();
            run.run(() -> finish(outcome));
        }
    }

    private void finish(InvocationResult outcome) {
        var ended = parts.surroundings().clock().instant();
        var took = Duration.between(asked, ended);
        // Billed by the millisecond, begun ones in full.
        var billed = Math.max(1, (took.toNanos() + 999_999) / 1_000_000);
        parts.meter().count(Unit.LAMBDA_REQUEST, 1);
        parts.meter().count(Unit.LAMBDA_GB_SECOND, pool.function().memoryMb() / 1024.0 * billed / 1000.0);
        log.note("END RequestId: " + invoked.requestId());
        log.note(String.format(
                Locale.ROOT,
                "REPORT RequestId: %s\tDuration: %.2f ms\tBilled Duration: %d ms\tMemory Size: %d MB",
                invoked.requestId(),
                took.toNanos() / 1e6,
                billed,
                pool.function().memoryMb()));
        parts.meter().count(Unit.LOG_GB, (double) log.ingested() / GB);
        parts.listener().ended(invoked, outcome, ended);
        result.complete(outcome);
    }

    private InvocationContext context() {
        return new InvocationContext(
                invoked.requestId(),
                pool.function(),
                parts.account().functionArn(pool.function().name()),
                started.plus(pool.function().timeout()),
                parts.surroundings().clock(),
                log);
    }
}
