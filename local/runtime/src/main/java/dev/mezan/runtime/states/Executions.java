package dev.mezan.runtime.states;

import dev.mezan.asl.Execution;
import dev.mezan.asl.ObjectStore;
import dev.mezan.asl.TaskInvoker;
import dev.mezan.asl.inspect.Inspector;
import dev.mezan.runtime.lambda.FleetParts;
import dev.mezan.runtime.states.callback.Activities;
import dev.mezan.runtime.states.callback.ActivityFile;
import dev.mezan.runtime.states.callback.CallbackTasks;
import dev.mezan.runtime.states.callback.TaskTokens;
import dev.mezan.runtime.states.journal.ExecutionLog;
import dev.mezan.runtime.states.journal.LogRecord;
import dev.mezan.runtime.states.journal.Remembered;
import dev.mezan.runtime.states.maprun.MapRunArchive;
import dev.mezan.runtime.states.mocked.MockedTasks;
import dev.mezan.runtime.states.mocked.TestCases;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Starts, runs, stops, redrives and remembers executions.
 *
 * <p>With a data folder an asynchronous start is on the disk before it is acknowledged. What had not ended when the
 * process did goes on by {@link #resume()}: Standard executions from their last event, Express ones from their
 * beginning, at least once as on AWS; synchronous ones, which nobody waits for any more, not at all.
 */
public final class Executions implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Executions.class);

    private final Machines machines;
    private final FleetParts parts;
    private final ExecutionSettings settings;
    private final MapRunArchive mapRuns;
    private final Runner runner;
    private final Archive archive;
    private final Threads expressThreads;
    private final Threads standardThreads;
    private final ExecutionRecords records;
    private final StandardExecutions standard;
    private final TaskTokens tokens;
    private final Activities activities;

    /**
     * Executions of these machines, whose tasks and objects are these.
     *
     * @param tasks makes what does the work of their tasks, which may start further executions
     * @param objects what their distributed Maps read and write
     */
    public Executions(
            Machines machines,
            Function<Executions, TaskInvoker> tasks,
            FleetParts parts,
            ExecutionSettings settings,
            ObjectStore objects) {
        this.machines = machines;
        this.parts = parts;
        this.settings = settings;
        this.records =
                new ExecutionRecords(settings.data().map(folder -> ExecutionLog.open(folder, settings.compactAt())));
        this.tokens = new TaskTokens(
                new EngineTime(parts.surroundings()),
                (arn, token, answer) -> recordsOf(arn).answered(token, answer));
        this.activities =
                new Activities(settings.data().map(folder -> new ActivityFile(folder.resolve("activities.json"))));
        this.mapRuns = new MapRunArchive(parts.surroundings().clock(), parts.meter(), records);
        var callbacks = new CallbackTasks(tasks.apply(this), tokens, activities);
        var mocked = new MockedTasks(settings.testCases(), new EngineTime(parts.surroundings()), callbacks);
        this.runner = new Runner(parts, mocked, objects, mapRuns);
        this.archive = new Archive(settings.kept());
        var threads = parts.surroundings().threads();
        this.expressThreads = new Threads(new Places(settings.concurrent()), threads);
        this.standardThreads = new Threads(new Places(settings.open()), threads);
        this.standard = new StandardExecutions(machines, runner, archive, standardThreads, records);
        standard.restore(tokens);
        mapRuns.expect(tokens);
    }

    private ExecutionRecords.Of recordsOf(String arn) {
        return mapRuns.records(arn).orElseGet(() -> find(arn).records());
    }

    /** Tries states alone, with the same tasks as executions. */
    public Inspector inspector() {
        return runner.inspector();
    }

    /** The map runs of distributed Maps. */
    public MapRunArchive mapRuns() {
        return mapRuns;
    }

    /** What each of the latest runs has cost so far. */
    public RunMeters meters() {
        return runner.meters();
    }

    /** The task tokens that wait for their answers. */
    public TaskTokens tokens() {
        return tokens;
    }

    /** The test cases that they can be started with. */
    public TestCases testCases() {
        return settings.testCases();
    }

    /** The activities. */
    public Activities activities() {
        return activities;
    }

    /**
     * Runs an Express execution on this thread to its end.
     *
     * @throws StatesException if it can't be started
     */
    public SyncExecution startSync(StartRequest request) {
        if (!expressThreads.places().tryTake()) {
            throw new StatesException(
                    "ThrottlingException",
                    "Rate exceeded: " + settings.concurrent() + " executions run already, and no more may");
        }
        try {
            return startNested(request);
        } finally {
            expressThreads.places().giveBack();
        }
    }

    /**
     * Starts an execution on a thread of its own.
     *
     * @return the ARN of the execution, and when it was accepted
     * @throws StatesException if it can't be started
     */
    public Accepted start(StartRequest request) {
        var machine = machines.find(request.machineArn());
        var input = request.validated();
        var start = accept(machine, request);
        return machine.isExpress() ? startExpress(start, input) : standard.start(start);
    }

    /**
     * Lets go on what had not ended when the process did; to be called once all that it needs is there.
     *
     * @return the ARNs of the Express executions among them, and how many Standard ones there are
     */
    public GoingOn resume() {
        var number = standard.resume();
        var express = records.contents().executions().stream()
                .filter(one -> one.begun().machine().express() && one.ended().isEmpty())
                .toList();
        express.forEach(this::startAgain);
        records.releaseContents();
        return new GoingOn(
                number, express.stream().map(one -> one.begun().arn()).collect(Collectors.toSet()));
    }

    /** Takes no further starts, waits a while for what runs, and cuts the rest short; a data folder keeps it for later. */
    @Override
    public void close() {
        expressThreads.places().close();
        standardThreads.places().close();
        try {
            var until = System.nanoTime() + settings.drain().toNanos();
            awaitAll(until);
            // What is cut short because the suite stops has not ended: nothing of that may be recorded.
            records.close();
            expressThreads.abortAll();
            standardThreads.abortAll();
            awaitAll(System.nanoTime() + Duration.ofSeconds(1).toNanos());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            records.close();
        }
    }

    private void awaitAll(long until) throws InterruptedException {
        for (var threads : List.of(expressThreads, standardThreads)) {
            var left = Duration.ofNanos(Math.max(0, until - System.nanoTime()));
            if (threads.places().awaitEmpty(left)) {
                threads.places().giveAllBack();
            }
        }
    }

    /** Runs an Express execution for another execution, in whose place it runs. */
    public SyncExecution startNested(StartRequest request) {
        var machine = machines.find(request.machineArn());
        if (!machine.isExpress()) {
            throw StatesException.wrongType();
        }
        var input = request.validated();
        var start = accept(machine, request);
        var execution = runner.prepareExpress(start, input);
        var ending = expressThreads
                .here(execution, () -> runner.runExpress(start, input, execution))
                .synchronous();
        return new SyncExecution(start.arn(), machine.arn(), start.name(), start.input(), start.at(), ending);
    }

    /** The Standard execution with an ARN. */
    public KeptExecution find(String arn) {
        return archive.find(arn);
    }

    /** The Standard executions that are wanted, the newest first. */
    public List<KeptExecution> list(Predicate<KeptExecution> wanted) {
        return archive.list(wanted);
    }

    /** Lets a Standard execution that failed go on from where it failed, and tells since when it does. */
    public Instant redrive(String arn, Optional<String> clientToken) {
        return standard.redrive(archive.find(arn), clientToken, now());
    }

    private Instant now() {
        return parts.surroundings().clock().instant();
    }

    private Start accept(Machine machine, StartRequest request) {
        request.testCase().ifPresent(testCase -> settings.testCases().require(machine.name(), testCase));
        var name = request.name().orElseGet(parts.surroundings()::id);
        var arn = machine.isExpress()
                ? machine.account()
                        .expressArn(machine.name(), name, parts.surroundings().id())
                : machine.account().executionArn(machine.name(), name);
        return new Start(machine, name, arn, request.inputText(), now(), request.testCase());
    }

    private Accepted startExpress(Start start, @Nullable Object input) {
        expressThreads.take();
        try {
            var kept = records.next();
            kept.begun(start);
            launchExpress(start, input, kept);
        } catch (RuntimeException e) {
            expressThreads.places().giveBack();
            throw e;
        }
        return new Accepted(start.arn(), start.at());
    }

    private void launchExpress(Start start, @Nullable Object input, ExecutionRecords.Of kept) {
        Execution execution = runner.prepareExpress(start, input);
        expressThreads.run(execution, () -> kept.forgotten(runner.runExpress(start, input, execution)));
    }

    private void startAgain(Remembered<LogRecord.Begun> remembered) {
        LogRecord.Begun begun = remembered.begun();
        var kept = records.restored(begun.execution());
        try {
            var request = StartRequest.of(begun.machine().arn(), begun.name(), begun.input());
            var machine = machines.find(request.machineArn());
            var start = new Start(machine, begun.name(), begun.arn(), begun.input(), now(), begun.testCase());
            expressThreads.places().takeAgain();
            launchExpress(start, request.validated(), kept);
        } catch (StatesException e) {
            // The catalog may have changed since; one execution that can't go on must not keep the others from it.
            LOG.warn("Execution {} can't be started again and is given up: {}", begun.arn(), e.reason());
            kept.forgotten(Ending.gaveUp(now(), e.reason()));
        }
    }

    /**
     * What had not ended and goes on.
     *
     * @param standard how many Standard executions
     * @param express the ARNs of the Express executions, which begin again
     */
    public record GoingOn(int standard, Set<String> express) {}

    /**
     * An asynchronous start.
     *
     * @param arn the execution's ARN
     * @param at when it was accepted
     */
    public record Accepted(String arn, Instant at) {}
}
