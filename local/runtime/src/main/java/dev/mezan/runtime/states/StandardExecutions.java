package dev.mezan.runtime.states;

import dev.mezan.asl.Engine;
import dev.mezan.asl.Execution;
import dev.mezan.asl.history.Entry;
import dev.mezan.asl.history.Redrive;
import dev.mezan.asl.json.InvalidJson;
import dev.mezan.asl.json.Json;
import dev.mezan.runtime.journal.JournalFailure;
import dev.mezan.runtime.states.callback.TaskTokens;
import dev.mezan.runtime.states.journal.LogRecord;
import dev.mezan.runtime.states.journal.Remembered;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Standard executions: each of their events is kept, and with a log they go on after the process has ended at whatever
 * instant, from their last event that is there.
 */
final class StandardExecutions {
    private static final Logger LOG = LoggerFactory.getLogger(StandardExecutions.class);

    private final Machines machines;
    private final Runner runner;
    private final Archive archive;
    private final Threads threads;
    private final ExecutionRecords records;
    private final List<KeptExecution> unfinished = new ArrayList<>();

    StandardExecutions(Machines machines, Runner runner, Archive archive, Threads threads, ExecutionRecords records) {
        this.machines = machines;
        this.runner = runner;
        this.archive = archive;
        this.threads = threads;
        this.records = records;
    }

    /** Takes what the log remembers; what had not ended waits for {@link #resume}, its tokens can be answered. */
    void restore(TaskTokens tokens) {
        for (Remembered<LogRecord.Begun> remembered : records.contents().executions()) {
            if (!remembered.begun().machine().express()) {
                restore(remembered, tokens);
            }
        }
    }

    private void restore(Remembered<LogRecord.Begun> remembered, TaskTokens tokens) {
        var start = start(remembered);
        var kept = new KeptExecution(start, records.restored(remembered.begun().execution()));
        kept.history().restore(remembered.entries());
        remembered
                .redriven()
                .ifPresent(again ->
                        kept.redriven(new Redrives(again.count(), Optional.of(again.at()), again.clientToken())));
        var _ = archive.putIfAbsent(kept);
        if (remembered.ended().isPresent()) {
            archive.ended(kept, Ending.of(remembered.ended().get()));
        } else {
            RestoredTokens.of(remembered, start.arn(), tokens);
            unfinished.add(kept);
            remembered.stopped().ifPresent(stop -> kept.stopWhenResumed(stop.error(), stop.cause()));
        }
    }

    private Start start(Remembered<LogRecord.Begun> remembered) {
        var begun = remembered.begun();
        var text = records.contents()
                .definition(begun.machine().definition())
                .orElseThrow(() -> new IllegalStateException("The log of executions lacks the definition of "
                        + begun.machine().arn() + ", which " + begun.arn() + " runs"));
        var machine = machines.asItWas(begun.machine(), text);
        return new Start(machine, begun.name(), begun.arn(), begun.input(), begun.at(), begun.testCase());
    }

    /** Lets what had not ended go on. */
    int resume() {
        int number = unfinished.size();
        unfinished.forEach(kept -> {
            threads.places().takeAgain();
            launch(kept, Redrive.resumable(kept.history().entries()));
        });
        unfinished.clear();
        return number;
    }

    /** Starts an execution, unless one of its name with the same input runs already. */
    Executions.Accepted start(Start start) {
        var kept = new KeptExecution(start, records.next());
        var other = archive.putIfAbsent(kept);
        if (other.isPresent()) {
            return sameAs(other.get(), start);
        }
        try {
            threads.take();
            begin(kept);
        } catch (RuntimeException e) {
            archive.remove(start.arn());
            throw e;
        }
        return new Executions.Accepted(start.arn(), start.at());
    }

    private void begin(KeptExecution kept) {
        try {
            kept.records().begun(kept.start());
            launch(kept, List.of());
        } catch (RuntimeException e) {
            threads.places().giveBack();
            throw e;
        }
    }

    private static Executions.Accepted sameAs(KeptExecution other, Start start) {
        if (other.status() == Status.RUNNING
                && other.start().input().equals(start.input())
                && other.start().testCase().equals(start.testCase())) {
            other.records().awaitBegun();
            return new Executions.Accepted(other.start().arn(), other.start().at());
        }
        throw new StatesException("ExecutionAlreadyExists", "Execution Already Exists: '" + start.arn() + "'");
    }

    /** Lets an execution that failed go on from where it failed; a request that was made before is not done again. */
    Instant redrive(KeptExecution kept, Optional<String> clientToken, Instant now) {
        synchronized (kept) {
            if (clientToken.isPresent() && kept.redrives().clientToken().equals(clientToken)) {
                return kept.redrives().last().orElse(now);
            }
            kept.notRedrivable(now).ifPresent(reason -> {
                throw new StatesException("ExecutionNotRedrivable", reason);
            });
            threads.take();
            var redrives = kept.redrives().next(now, clientToken);
            // In this order: once the record is safe, so is the event that a resumed execution goes on from.
            kept.history().append(Redrive.event(kept.history().entries(), now, redrives.count()));
            kept.records().redriven(redrives.count(), now, clientToken);
            kept.redriven(redrives);
            archive.revived(kept);
            launch(kept, Redrive.resumable(kept.history().entries()));
            return now;
        }
    }

    private void launch(KeptExecution kept, List<Entry> entries) {
        var input = value(kept.start().input());
        var recording = new Engine.Recording(kept.history(), entries);
        var execution = runner.prepareStandard(kept, input, recording);
        kept.run(execution);
        threads.run(execution, () -> run(kept, input, execution));
    }

    private void run(KeptExecution kept, @Nullable Object input, Execution execution) {
        var ending = ending(kept, input, execution);
        kept.records().ended(ending);
        archive.ended(kept, ending);
    }

    /** A mistake of the engine's own fails the one execution that it was made in, and is told. */
    private Ending ending(KeptExecution kept, @Nullable Object input, Execution execution) {
        try {
            return runner.runStandard(kept, input, execution);
        } catch (JournalFailure e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.error(
                    "Execution {} failed by a mistake of the engine",
                    kept.start().arn(),
                    e);
            return Ending.gaveUp(runner.now(), "The engine made a mistake: " + e);
        }
    }

    private static @Nullable Object value(String input) {
        try {
            return Json.read(input);
        } catch (InvalidJson e) {
            throw new IllegalStateException("An execution was accepted whose input is no JSON: " + input, e);
        }
    }
}
