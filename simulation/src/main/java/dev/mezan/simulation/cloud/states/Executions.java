package dev.mezan.simulation.cloud.states;

import dev.mezan.asl.Engine;
import dev.mezan.asl.EngineLimits;
import dev.mezan.asl.EnginePorts;
import dev.mezan.asl.ExecutionContext;
import dev.mezan.asl.ExecutionResult;
import dev.mezan.asl.history.History;
import dev.mezan.asl.json.InvalidJson;
import dev.mezan.asl.json.Json;
import dev.mezan.simulation.cloud.Arns;
import dev.mezan.simulation.cloud.Surroundings;
import dev.mezan.simulation.fault.FaultKind;
import dev.mezan.simulation.schedule.Node;
import dev.mezan.simulation.schedule.WorldTime;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.sfn.model.StateMachineDoesNotExistException;

/** Step Functions: runs executions, keeps Standard ones, and lets them go on after the process was killed. */
public final class Executions {
    private static final Duration EXPRESS_LIMIT = Duration.ofMinutes(5);
    private static final EngineLimits LIMITS = new EngineLimits(256 * 1024, 40, Duration.ofHours(1), 100, 25_000);

    private final Surroundings world;
    private final Map<String, Machine> machines = new LinkedHashMap<>();
    private final Map<String, Kept> kept = new LinkedHashMap<>();
    private final Tokens tokens = new Tokens();
    private Node node = Node.service("step functions");
    private Optional<Engine> engine = Optional.empty();

    /** The executions of some machines. */
    public Executions(Surroundings world, List<Machine> shipped) {
        this.world = world;
        shipped.forEach(machine -> machines.put(machine.name(), machine));
    }

    /** Begins to run, on a new process; what had not ended goes on. */
    public void begin(Integrations tasks) {
        node = Node.service("step functions");
        engine = Optional.of(new Engine(
                new EnginePorts(
                        tasks,
                        new WorldTime(world.scheduler()),
                        work -> world.scheduler().threads(node).newThread(work),
                        world.random()),
                LIMITS));
        running().forEach(this::launch);
    }

    /** Ends all that runs, as a killed process does. */
    public void kill() {
        node.die();
        running().forEach(Kept::forget);
    }

    /** The executions that have not ended. */
    public List<Kept> running() {
        return kept.values().stream().filter(one -> one.result().isEmpty()).toList();
    }

    /** All executions that were started asynchronously. */
    public List<Kept> all() {
        return List.copyOf(kept.values());
    }

    Tokens tokens() {
        return tokens;
    }

    /** How many tasks wait for an answer. */
    public long openTokens() {
        return tokens.open();
    }

    /** The execution of an ARN. */
    public Optional<Kept> find(String arn) {
        return Optional.ofNullable(kept.get(arn));
    }

    Machine machine(String arn) {
        var machine = machines.get(Arns.name(arn));
        if (machine == null) {
            throw StateMachineDoesNotExistException.builder()
                    .message("State Machine Does Not Exist: '" + arn + "'")
                    .statusCode(400)
                    .build();
        }
        return machine;
    }

    /** Starts an execution; empty if a Standard one of that name is there that is not the same. */
    Optional<Kept> start(String machineArn, String name, String input) {
        var machine = machine(machineArn);
        var arn = machine.express()
                ? Arns.express(machine.name(), name, world.id())
                : Arns.execution(machine.name(), name);
        var other = find(arn);
        if (other.isPresent()) {
            return other.filter(
                    one -> one.result().isEmpty() && one.started().input().equals(input));
        }
        var one = new Kept(
                new Kept.Started(machine, name, arn, input, world.scheduler().now()), world);
        kept.put(arn, one);
        world.trace().tell(() -> "execution " + machine.name() + " " + name + " starts");
        launch(one);
        if (machine.express() && world.fails(FaultKind.EXPRESS_AGAIN, machine.name())) {
            var later = world.faults().duration(Duration.ofMillis(1), Duration.ofSeconds(20));
            var _ = world.scheduler().at(world.scheduler().now().plus(later), () -> launch(one));
        }
        return Optional.of(one);
    }

    private void launch(Kept one) {
        var on = node;
        world.scheduler().start(on, () -> {
            var result = one.started().machine().express() ? express(one.started()) : standard(one);
            world.trace().tell(() -> "execution " + one.started().name() + " ends: " + told(result));
            one.ended(result);
        });
    }

    private ExecutionResult standard(Kept one) {
        var started = one.started();
        return engine.orElseThrow()
                .prepare(
                        started.machine().compiled(),
                        context(started, Optional.empty()),
                        value(started.input()),
                        new Engine.Recording(one, one.entries()))
                .run();
    }

    /** Runs an Express execution on the calling thread. */
    ExecutionResult express(Kept.Started started) {
        var now = new Kept.Started(
                started.machine(),
                started.name(),
                started.arn(),
                started.input(),
                world.scheduler().now());
        return engine.orElseThrow()
                .run(
                        now.machine().compiled(),
                        context(now, Optional.of(EXPRESS_LIMIT)),
                        value(now.input()),
                        History.none());
    }

    /** What an Express execution is started with for the execution that waits for it. */
    Kept.Started nested(String machineArn, Optional<String> name, String input) {
        var machine = machine(machineArn);
        var called = name.orElseGet(world::id);
        return new Kept.Started(
                machine,
                called,
                Arns.express(machine.name(), called, world.id()),
                input,
                world.scheduler().now());
    }

    private static ExecutionContext context(Kept.Started started, Optional<Duration> limit) {
        return new ExecutionContext(
                started.arn(),
                started.name(),
                "arn:aws:iam::000000000000:role/" + started.machine().name(),
                started.at(),
                Arns.stateMachine(started.machine().name()),
                started.machine().name(),
                limit);
    }

    private static @Nullable Object value(String input) {
        try {
            return Json.read(input);
        } catch (InvalidJson e) {
            throw new IllegalArgumentException("Invalid Execution Input: " + input, e);
        }
    }

    private static String told(ExecutionResult result) {
        return switch (result) {
            case ExecutionResult.Succeeded _ -> "succeeded";
            case ExecutionResult.Failed failed -> "failed, " + failed.error() + ": " + failed.cause();
            case ExecutionResult.TimedOut _ -> "timed out";
            case ExecutionResult.Aborted aborted -> "aborted, " + aborted.error();
        };
    }
}
