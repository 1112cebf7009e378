package dev.mezan.runtime.endpoint;

import dev.mezan.core.problem.MezanException;
import dev.mezan.core.problem.Problem;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A part of the suite that starts once, when it is first needed or told to, on a thread of its own.
 *
 * @param <T> what it is when it runs
 */
public final class Part<T extends AutoCloseable> {
    /** How long somebody waits for a part that starts. */
    public static final Duration LONGEST_START = Duration.ofSeconds(60);

    private final String name;
    private final Callable<T> starter;
    private final CompletableFuture<T> running = new CompletableFuture<>();
    private final AtomicBoolean asked = new AtomicBoolean();

    /** A part that has not been started. */
    public Part(String name, Callable<T> starter) {
        this.name = name;
        this.starter = starter;
    }

    /** What it is called in {@code /_mezan/health}. */
    public String name() {
        return name;
    }

    /** Starts it without waiting; does nothing when it was started before. */
    public void start() {
        if (asked.compareAndSet(false, true)) {
            Thread.ofVirtual().name("start-" + name).start(this::run);
        }
    }

    /**
     * The running part; starts it if need be and waits until it runs.
     *
     * @throws MezanException if it can't start, or not within {@link #LONGEST_START}
     */
    public T get() {
        if (running.state() == CompletableFuture.State.SUCCESS) {
            return running.resultNow();
        }
        start();
        return await();
    }

    /** How far it is. */
    public State state() {
        return switch (running.state()) {
            case SUCCESS -> State.READY;
            case FAILED, CANCELLED -> State.FAILED;
            case RUNNING -> asked.get() ? State.STARTING : State.ON_DEMAND;
        };
    }

    /** Stops it; one that was never started never will. */
    public void stop() throws Exception {
        if (asked.compareAndSet(false, true)) {
            running.cancel(false);
        } else if (state() != State.FAILED) {
            await().close();
        }
    }

    @SuppressWarnings("CatchingUnchecked") // Whatever hinders the start is told to everybody who waits for it.
    private void run() {
        try {
            running.complete(starter.call());
        } catch (Exception | LinkageError e) {
            running.completeExceptionally(e);
        }
    }

    private T await() {
        try {
            return running.get(LONGEST_START.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            var cause = Objects.requireNonNullElse(e.getCause(), e);
            throw cause instanceof MezanException known ? known : failed(cause);
        } catch (TimeoutException e) {
            throw failed(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failed(e);
        }
    }

    private MezanException failed(Throwable cause) {
        var problem = Problem.of("part-not-started", "The part " + name + " of the local suite did not start")
                .got(cause)
                .advise("Run again with --verbose to see all of it.");
        return new MezanException(problem, cause);
    }

    /** How far a part is. */
    public enum State {
        /** It starts when it is first used. */
        ON_DEMAND("on demand"),
        /** It is starting. */
        STARTING("starting"),
        /** It answers. */
        READY("ready"),
        /** It could not start or was stopped. */
        FAILED("failed");

        private final String word;

        State(String word) {
            this.word = word;
        }

        /** The word for {@code /_mezan/health}. */
        public String word() {
            return word;
        }
    }
}
