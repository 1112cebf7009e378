package dev.mezan.runtime.states;

import dev.mezan.asl.Execution;
import dev.mezan.asl.ObjectStore;
import dev.mezan.runtime.lambda.FleetParts;
import dev.mezan.runtime.lambda.FunctionFleet;
import dev.mezan.runtime.states.StartLog.Entry;
import dev.mezan.runtime.states.maprun.MapRunArchive;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Starts, runs, stops and remembers executions.
 *
 * <p>With a data folder an asynchronous start is on the disk before it is acknowledged, and what had not ended when the
 * suite stopped is started again, from its beginning, by {@link #resume()}: at least once, as Express executions run on
 * AWS. Standard executions resume that way too; resuming from their last event comes with the durable engine.
 */
public final class Executions implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Executions.class);

    private final Machines machines;
    private final FleetParts parts;
    private final ExecutionSettings settings;
    private final MapRunArchive mapRuns;
    private final Runner runner;
    private final Archive archive;
    private final Semaphore places;
    private final Set<Execution> running = ConcurrentHashMap.newKeySet();
    private final Optional<StartLog> log;
    private volatile boolean closed;
    private volatile boolean cut;

    /** Executions of these machines, whose tasks call these functions. */
    public Executions(Machines machines, FunctionFleet fleet, FleetParts parts, ExecutionSettings settings) {
        this(machines, fleet, parts, settings, ObjectStore.none());
    }

    /** The same, whose distributed Maps read and write these objects. */
    public Executions(
            Machines machines, FunctionFleet fleet, FleetParts parts, ExecutionSettings settings, ObjectStore objects) {
        this.machines = machines;
        this.parts = parts;
        this.settings = settings;
        this.mapRuns = new MapRunArchive(parts.surroundings().clock(), parts.meter());
        this.runner = new Runner(parts, new TaskIntegrations(machines, fleet, this), objects, mapRuns);
        this.archive = new Archive(settings.kept());
        this.places = new Semaphore(settings.concurrent());
        this.log = settings.data().map(StartLog::open);
    }

    /** The map runs of distributed Maps. */
    public MapRunArchive mapRuns() {
        return mapRuns;
    }

    /** What each of the latest runs has cost so far. */
    public RunMeters meters() {
        return runner.meters();
    }

    /**
     * Runs an Express execution on this thread to its end.
     *
     * @throws StatesException if it can't be started
     */
    public SyncExecution startSync(StartRequest request) {
        if (closed || !places.tryAcquire()) {
            throw new StatesException(
                    "ThrottlingException",
                    "Rate exceeded: " + settings.concurrent() + " executions run already, and no more may");
        }
        try {
            return startNested(request);
        } finally {
            places.release();
        }
    }

    /**
     * Starts an execution on a thread of its own.
     *
     * @return the ARN of the execution, and when it was accepted
     * @throws StatesException if it can't be started
     */
    public Accepted start(StartRequest request) {
        var machine = machines.find(request.machine());
        var input = request.validated();
        var start = accept(machine, request);
        return machine.isExpress() ? startExpress(start, input) : startStandard(start, input);
    }

    /** Starts again what had not ended when the suite stopped; to be called once all that it needs is there. */
    public void resume() {
        log.ifPresent(some -> some.unfinished().forEach(entry -> resumeOrDrop(some, entry)));
    }

    /** Takes no further starts, waits a while for what runs, and cuts the rest short; a data folder keeps it for later. */
    @Override
    public void close() {
        closed = true;
        try {
            var all = settings.concurrent();
            if (!places.tryAcquire(all, settings.drain().toMillis(), TimeUnit.MILLISECONDS)) {
                cut = true;
                running.forEach(execution -> execution.abort("States.Runtime", "The suite stopped"));
                var _ = places.tryAcquire(all, Duration.ofSeconds(1).toMillis(), TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        log.ifPresent(StartLog::close);
    }

    /** Runs an Express execution for another execution, in whose place it runs. */
    SyncExecution startNested(StartRequest request) {
        var machine = machines.find(request.machine());
        if (!machine.isExpress()) {
            throw StatesException.wrongType();
        }
        var input = request.validated();
        var start = accept(machine, request);
        var execution = runner.prepareExpress(start, input);
        running.add(execution);
        try {
            var ending = runner.runExpress(start, input, execution).synchronous();
            return new SyncExecution(start.arn(), machine.arn(), start.name(), start.input(), start.at(), ending);
        } finally {
            running.remove(execution);
        }
    }

    /** The Standard execution with this ARN. */
    public KeptExecution find(String arn) {
        return archive.find(arn);
    }

    /** The Standard executions that are wanted, the newest first. */
    public List<KeptExecution> list(Predicate<KeptExecution> wanted) {
        return archive.list(wanted);
    }

    private Start accept(Machine machine, StartRequest request) {
        var name = request.name().orElseGet(parts.surroundings()::id);
        var arn = machine.isExpress()
                ? machine.account()
                        .expressArn(machine.name(), name, parts.surroundings().id())
                : machine.account().executionArn(machine.name(), name);
        return new Start(
                machine,
                name,
                arn,
                request.inputText(),
                parts.surroundings().clock().instant());
    }

    private Accepted startExpress(Start start, @Nullable Object input) {
        takePlace();
        note(start);
        launchExpress(start, input);
        return new Accepted(start.arn(), start.at());
    }

    private Accepted startStandard(Start start, @Nullable Object input) {
        var kept = keep(start, input);
        var other = archive.putIfAbsent(kept);
        if (other.isPresent()) {
            return sameAs(other.get(), start);
        }
        try {
            takePlace();
            note(start);
        } catch (RuntimeException e) {
            archive.remove(start.arn());
            throw e;
        }
        launchStandard(kept, input);
        return new Accepted(start.arn(), start.at());
    }

    private static Accepted sameAs(KeptExecution other, Start start) {
        if (other.status() == Status.RUNNING && other.start().input().equals(start.input())) {
            return new Accepted(other.start().arn(), other.start().at());
        }
        throw new StatesException("ExecutionAlreadyExists", "Execution Already Exists: '" + start.arn() + "'");
    }

    private void takePlace() {
        if (closed || !places.tryAcquire()) {
            throw new StatesException(
                    "ExecutionLimitExceeded",
                    "The maximum number of running executions has been reached: " + settings.concurrent()
                            + ". Running executions must end or be stopped before a new execution can be started.");
        }
    }

    private void note(Start start) {
        try {
            log.ifPresent(
                    some -> some.started(new Entry(start.arn(), start.machine().arn(), start.name(), start.input())));
        } catch (RuntimeException e) {
            places.release();
            throw e;
        }
    }

    private KeptExecution keep(Start start, @Nullable Object input) {
        var history = new HistoryLog();
        return new KeptExecution(start, history, runner.prepareStandard(start, input, history));
    }

    private void launchExpress(Start start, @Nullable Object input) {
        var execution = runner.prepareExpress(start, input);
        launch(start, execution, () -> {
            var _ = runner.runExpress(start, input, execution);
        });
    }

    private void launchStandard(KeptExecution kept, @Nullable Object input) {
        var execution = kept.execution();
        launch(
                kept.start(),
                execution,
                () -> archive.ended(kept, runner.runStandard(kept.start(), input, execution, kept.history())));
    }

    private void launch(Start start, Execution execution, Runnable work) {
        running.add(execution);
        parts.surroundings()
                .threads()
                .newThread(() -> {
                    try {
                        work.run();
                    } finally {
                        running.remove(execution);
                        // What is cut short because the suite stops has not ended: it is to start again.
                        if (!cut) {
                            log.ifPresent(some -> some.ended(start.arn()));
                        }
                        places.release();
                    }
                })
                .start();
    }

    private void resumeOrDrop(StartLog from, Entry entry) {
        try {
            resume(entry);
        } catch (StatesException e) {
            // The catalog may have changed since; one execution that can't go on must not keep the others from it.
            LOG.warn("Execution {} can't be started again and is given up: {}", entry.arn(), e.reason());
            from.ended(entry.arn());
        }
    }

    private void resume(Entry entry) {
        var request = StartRequest.of(entry.machine(), entry.name(), entry.input());
        var machine = machines.find(entry.machine());
        var now = parts.surroundings().clock().instant();
        var start = new Start(machine, entry.name(), entry.arn(), entry.input(), now);
        var input = request.validated();
        places.acquireUninterruptibly();
        if (machine.isExpress()) {
            launchExpress(start, input);
        } else {
            var kept = keep(start, input);
            if (archive.putIfAbsent(kept).isEmpty()) {
                launchStandard(kept, input);
            } else {
                places.release();
            }
        }
    }

    /**
     * An asynchronous start.
     *
     * @param arn the execution's ARN
     * @param at when it was accepted
     */
    public record Accepted(String arn, Instant at) {}
}
