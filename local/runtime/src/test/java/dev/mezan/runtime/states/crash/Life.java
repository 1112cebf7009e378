package dev.mezan.runtime.states.crash;

import dev.mezan.asl.ObjectStore;
import dev.mezan.asl.history.Entry;
import dev.mezan.catalog.StateMachineSpec;
import dev.mezan.runtime.account.Account;
import dev.mezan.runtime.lambda.Activity;
import dev.mezan.runtime.lambda.FleetParts;
import dev.mezan.runtime.meter.Meter;
import dev.mezan.runtime.states.ExecutionSettings;
import dev.mezan.runtime.states.Executions;
import dev.mezan.runtime.states.KeptExecution;
import dev.mezan.runtime.states.MachineFiles;
import dev.mezan.runtime.states.Machines;
import dev.mezan.runtime.states.StartRequest;
import dev.mezan.runtime.states.StatesException;
import dev.mezan.runtime.states.Status;
import dev.mezan.runtime.states.callback.Answer;
import dev.mezan.runtime.time.Surroundings;
import dev.mezan.runtime.time.SystemTimers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.awaitility.Awaitility;

/**
 * One life of executions that are killed again and again: {@code Life FOLDER SEED STARTS}. It goes on with what it finds,
 * starts so many executions and tells of each that was accepted; with no starts it waits until all have ended, and tells
 * what it finds wrong.
 */
final class Life {
    private final Path folder;
    private final Random random;
    private final Set<String> recorded = new HashSet<>();
    private final SystemTimers timers = new SystemTimers();
    private final Executions executions;

    private Life(Path folder, long seed) {
        this.folder = folder;
        this.random = new Random(seed);
        var parts = new FleetParts(Account.LOCAL, Surroundings.ofMachine(timers), new Meter(), new Activity());
        var machines = new Machines(Account.LOCAL, parts.surroundings(), Optional.of(MachineFiles.in(folder)));
        machines.deploy(
                List.of(new StateMachineSpec("work", StateMachineSpec.Type.STANDARD, "work", Map.of(), List.of())),
                file -> Workload.MACHINE);
        var settings = new ExecutionSettings(100, 10_000, 100_000, Duration.ZERO, Optional.of(folder), 256 * 1024);
        this.executions = new Executions(
                machines,
                all -> new Workload(folder.resolve("tokens"), recorded, random, timers),
                parts,
                settings,
                ObjectStore.none());
        all().forEach(this::remember);
    }

    /** Begins. */
    public static void main(String[] arguments) throws Exception {
        var life = new Life(Path.of(arguments[0]), Long.parseLong(arguments[1]));
        var starts = Integer.parseInt(arguments[2]);
        life.executions.resume();
        Thread.ofVirtual().start(life::answerTokens);
        System.out.println("READY");
        for (var i = 0; i < starts; i++) {
            var accepted =
                    life.executions.start(new StartRequest("work", Optional.empty(), Optional.of("{\"i\":" + i + "}")));
            System.out.println("STARTED " + accepted.arn());
            life.timers.pause(Duration.ofMillis(life.random.nextInt(15)));
        }
        if (starts == 0) {
            life.finish();
        }
        life.timers.pause(Duration.ofHours(1));
    }

    private List<KeptExecution> all() {
        return executions.list(execution -> true);
    }

    /** Which results were recorded: the workload must never be asked for them again. */
    private void remember(KeptExecution execution) {
        Map<String, String> scheduled = new HashMap<>();
        for (Entry entry : execution.history().entries()) {
            if (entry.is("TaskScheduled")) {
                var parameters = entry.event().orElseThrow().details().fields().get("parameters");
                scheduled.put(entry.path(), Workload.step(parameters));
            } else if (entry.is("TaskSucceeded") || entry.is("TaskSubmitted")) {
                recorded.add(Workload.key(execution.start().arn(), String.valueOf(scheduled.get(entry.path()))));
            }
        }
    }

    private void answerTokens() {
        Set<String> answered = new HashSet<>();
        while (true) {
            for (String token : tokens()) {
                if (answered.add(token)) {
                    answer(token);
                }
            }
            try {
                timers.pause(Duration.ofMillis(5));
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private List<String> tokens() {
        try {
            var file = folder.resolve("tokens");
            return Files.exists(file) ? Files.readAllLines(file) : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void answer(String token) {
        try {
            executions.tokens().answer(token, new Answer.Succeeded("yes"));
        } catch (StatesException gone) {
            // An earlier life has answered it, or was cut off in the middle of writing it.
        }
    }

    private void finish() {
        Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .until(() -> all().stream().noneMatch(execution -> execution.status() == Status.RUNNING));
        for (KeptExecution execution : all()) {
            System.out.println("ENDED " + execution.start().arn() + " " + Continuity.of(execution));
        }
        System.out.println("OVER");
    }
}
