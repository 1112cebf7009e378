package dev.mezan.runtime.lambda.isolated;

import dev.mezan.catalog.FunctionSpec;
import dev.mezan.packaging.process.FunctionProcess;
import dev.mezan.packaging.process.Launch;
import dev.mezan.runtime.time.Timers;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Starts the processes of functions and ends them: when they use more memory than their function has, when another
 * function needs their place, and when the suite stops.
 */
public final class IsolatedFunctions implements AutoCloseable {
    /** The most processes at once; an invocation that needs one more waits for it. */
    static final int MOST_PROCESSES = 32;

    /** How long a function may take to be packaged and to start; a machine with much else to do is slow at both. */
    public static final Duration LONGEST_START = Duration.ofMinutes(2);

    private static final Duration WATCH = Duration.ofMillis(500);
    private static final Logger LOG = LoggerFactory.getLogger(IsolatedFunctions.class);

    private final CodeFolder code = CodeFolder.temporary();
    private final Map<FunctionProcess, IsolatedInstance> running = new ConcurrentHashMap<>();
    private final Semaphore places = new Semaphore(MOST_PROCESSES, true);
    private final Function<FunctionSpec, Map<String, String>> variables;
    private final Timers timers;
    private final InstantSource clock;
    private volatile boolean closed;

    /**
     * No process yet.
     *
     * @param variables what a function's process gets: its variables, its credentials, where its services are
     */
    public IsolatedFunctions(
            Function<FunctionSpec, Map<String, String>> variables, Timers timers, InstantSource clock) {
        this.variables = variables;
        this.timers = timers;
        this.clock = clock;
        watchLater();
    }

    /**
     * A new process of a function, once it is ready.
     *
     * @throws ProcessFailure if the function can't be made
     * @throws InterruptedException if the invocation ends before there is a place
     */
    public IsolatedInstance start(FunctionSpec function) throws InterruptedException {
        while (!places.tryAcquire(WATCH.toMillis(), TimeUnit.MILLISECONDS)) {
            // Somebody else's process without work has to give its place.
            var _ = running.values().stream().anyMatch(IsolatedInstance::retire);
        }
        FunctionProcess process;
        try {
            process = FunctionProcess.start(launch(function), this::ended);
        } catch (RuntimeException e) {
            places.release();
            throw e;
        }
        var instance = new IsolatedInstance(function, process, clock);
        running.put(process, instance);
        if (closed) {
            process.close();
        }
        Thread.ofVirtual().name("logs of " + function.name()).start(() -> log(function, process));
        return instance.awaitReady();
    }

    @Override
    public void close() {
        closed = true;
        running.keySet().forEach(FunctionProcess::close);
        code.close();
    }

    private Launch launch(FunctionSpec function) {
        return new Launch(
                function, code.of(function), code.scratch(), variables.apply(function), List.of(), Redirect.PIPE);
    }

    private void ended(FunctionProcess process) {
        running.remove(process);
        places.release();
    }

    private void watchLater() {
        var _ = timers.after(WATCH, this::watch);
    }

    /** Lambda ends a function that uses more memory than it has, whatever of it is heap. */
    private void watch() {
        running.keySet().removeIf(process -> !process.isAlive());
        running.forEach((process, instance) -> {
            var most = instance.function().memoryMb();
            if (process.memory().orElse(0) > most * 1024L * 1024) {
                LOG.warn(
                        "{} used more than its {} MB of memory and was ended",
                        instance.function().name(),
                        most);
                process.close();
            }
        });
        if (!closed) {
            watchLater();
        }
    }

    private static void log(FunctionSpec function, FunctionProcess process) {
        var logger = LoggerFactory.getLogger("lambda." + function.name());
        try {
            process.output().lines().forEach(line -> logger.info("{}", line));
        } catch (UncheckedIOException e) {
            // What a process that is being ended still wrote can't be read.
            logger.debug("The logs end early", e);
        }
    }
}
