package dev.mezan.simulation.world;

import dev.mezan.simulation.cloud.Surroundings;
import dev.mezan.simulation.cloud.Trace;
import dev.mezan.simulation.cloud.sqs.Message;
import dev.mezan.simulation.fault.Fault;
import dev.mezan.simulation.fault.FaultKind;
import dev.mezan.simulation.fault.Faults;
import dev.mezan.simulation.part.Part;
import dev.mezan.simulation.schedule.Node;
import dev.mezan.simulation.schedule.Runaway;
import dev.mezan.simulation.schedule.Scheduler;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import software.amazon.awssdk.core.exception.SdkException;

/** Plays worlds of a suite: sets them up, lets them run, and says what did not hold. */
public final class Play {
    private static final long MOST_STEPS = 400_000;
    private static final int MOST_FAULTS = 12;
    private static final Duration TROUBLE = Duration.ofMinutes(4);
    private static final String QUEUE = "mezan-intake-normal";

    private final Suite suite;
    private final Published published;

    /** Plays of a suite. */
    public Play(Suite suite) {
        this.suite = suite;
        this.published = Published.of(suite);
    }

    /**
     * Which world, and what of it.
     *
     * @param seed its seed
     * @param script what goes wrong; empty to leave that to the seed
     * @param runs which of its runs are asked for; empty for all
     * @param told whether the trace is kept
     */
    public record Setting(long seed, Optional<Set<Fault>> script, Optional<Set<String>> runs, boolean told) {
        /** The world of a seed, with all that its seed says. */
        public static Setting of(long seed) {
            return new Setting(seed, Optional.empty(), Optional.empty(), false);
        }

        /** The same with its trace. */
        public Setting toldInFull() {
            return new Setting(seed, script, runs, true);
        }

        /** The same with other faults. */
        public Setting only(Set<Fault> faults) {
            return new Setting(seed, Optional.of(faults), runs, told);
        }

        /** The same with other runs. */
        public Setting asking(Set<String> some) {
            return new Setting(seed, script, Optional.of(some), told);
        }
    }

    /**
     * How a world went.
     *
     * @param setting which it was
     * @param requests what was asked for
     * @param faults what went wrong
     * @param broken what did not hold; empty if all did
     * @param trace its lines, if they were kept
     */
    public record Ending(
            Setting setting, List<Request> requests, List<Fault> faults, List<String> broken, List<String> trace) {}

    /** Plays a world to its end. */
    public Ending play(Setting setting) {
        var seed = new SplittableRandom(setting.seed());
        var scheduler = new Scheduler(seed.split(), MOST_STEPS);
        var faults = setting.script()
                .map(script -> Faults.only(setting.seed(), script))
                .orElseGet(() -> Faults.of(setting.seed(), MOST_FAULTS));
        var trace = new Trace(scheduler, setting.told());
        var requests = Request.some(seed.split()).stream()
                .filter(request ->
                        setting.runs().map(some -> some.contains(request.run())).orElse(true))
                .toList();
        var surroundings = new Surroundings(scheduler, faults, trace, seed.split());
        var part = Part.of(setting.seed());
        if (part.isPresent()) {
            var broken = new SmallWorld(surroundings, suite).play(part.get());
            return new Ending(setting, List.of(), faults.injected(), broken, trace.lines());
        }
        var world = new World(surroundings, suite);
        var laws = new Laws(world, requests);
        new People(world).listen();
        play(world, requests, laws);
        return new Ending(setting, requests, faults.injected(), laws.broken(), trace.lines());
    }

    private void play(World world, List<Request> requests, Laws laws) {
        var scheduler = world.surroundings().scheduler();
        // Nothing goes wrong before the suite is deployed.
        setUp(world);
        world.begin();
        requests.forEach(request -> {
            var _ = scheduler.at(
                    scheduler.now().plus(request.after()),
                    () -> world.queues().send(QUEUE, request.message(), Message.Extra.NONE));
            request.cancelled()
                    .ifPresent(later -> cancel(world, request, request.after().plus(later)));
        });
        maybeKill(world, 0);
        var _ = scheduler.at(scheduler.now().plus(TROUBLE), world.surroundings().faults()::stop);
        try {
            scheduler.run();
            laws.atTheEnd();
        } catch (Runaway e) {
            laws.breaks(String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            laws.breaks("The world itself broke: " + e);
        }
    }

    private static void cancel(World world, Request request, Duration after) {
        var scheduler = world.surroundings().scheduler();
        var node = Node.mortal("canceller", Duration.ZERO);
        var _ = scheduler.at(
                scheduler.now().plus(after),
                () -> scheduler.start(node, () -> {
                    try {
                        new Visit(world, node).cancel(request.run());
                    } catch (SdkException e) {
                        world.surroundings().trace().tell(() -> request.run() + " could not be cancelled: " + e);
                    }
                }));
    }

    private void setUp(World world) {
        var scheduler = world.surroundings().scheduler();
        var quiet = new World(
                new Surroundings(
                        scheduler,
                        Faults.only(0, Set.of()),
                        world.surroundings().trace(),
                        new SplittableRandom(0)),
                suite);
        scheduler.start(Node.service("deployment"), () -> published.to(quiet.tables(Node.service("deployment"))));
        scheduler.run();
        world.database().take(quiet.database());
    }

    /** Now and then the process is killed. */
    private static void maybeKill(World world, int second) {
        if (second >= TROUBLE.toSeconds()) {
            return;
        }
        var scheduler = world.surroundings().scheduler();
        var _ = scheduler.at(scheduler.now().plusSeconds(1), () -> {
            if (world.surroundings().fails(FaultKind.PROCESS_KILLED, "the suite")) {
                world.kill();
            }
            maybeKill(world, second + 1);
        });
    }
}
