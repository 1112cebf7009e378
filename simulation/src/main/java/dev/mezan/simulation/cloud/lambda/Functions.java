package dev.mezan.simulation.cloud.lambda;

import dev.mezan.aws.FunctionEnvironment;
import dev.mezan.catalog.FunctionSpec;
import dev.mezan.simulation.cloud.Arns;
import dev.mezan.simulation.cloud.NodeClients;
import dev.mezan.simulation.cloud.Surroundings;
import dev.mezan.simulation.cloud.Wire;
import dev.mezan.simulation.fault.FaultKind;
import dev.mezan.simulation.schedule.Node;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/** Lambda: runs the handlers of a catalog's functions. */
public final class Functions {
    /** What a new account may run at once. */
    private static final int CONCURRENCY = 1_000;

    private final Surroundings world;
    private final NodeClients.Maker clients;
    private final HandlerMaker handlers;
    private final Fleet fleet;
    private final Map<String, FunctionSpec> specs = new HashMap<>();
    private final List<InvocationListener> listeners = new ArrayList<>();

    /** The functions of a catalog. */
    public Functions(
            Surroundings world, List<FunctionSpec> functions, NodeClients.Maker clients, HandlerMaker handlers) {
        this.world = world;
        this.clients = clients;
        this.handlers = handlers;
        this.fleet = new Fleet(world);
        functions.forEach(function -> specs.put(function.name(), function));
    }

    /** Is told of every invocation that Lambda takes, as it begins. */
    public interface InvocationListener {
        /** A function is invoked. */
        void invoked(String function, byte[] payload);
    }

    /** Tells of every invocation from now on. */
    public void listen(InvocationListener listener) {
        listeners.add(listener);
    }

    /** Invokes a function and waits for its answer; whoever is interrupted leaves it running. */
    public Invoked invoke(String nameOrArn, byte[] payload) throws InterruptedException {
        var function = specs.get(Arns.name(nameOrArn));
        if (function == null) {
            return new Invoked.Refused("ResourceNotFoundException", 404, "Function not found: " + nameOrArn);
        }
        var refused = refused(function);
        if (refused.isPresent()) {
            return refused.get();
        }
        listeners.forEach(listener -> listener.invoked(function.name(), payload));
        var answer = run(function, payload);
        if (world.fails(FaultKind.ANSWER_LOST, function.name())) {
            return new Invoked.Refused("SdkClientException", 500, "The connection was closed: " + function.name());
        }
        return answer;
    }

    private Optional<Invoked> refused(FunctionSpec function) throws InterruptedException {
        world.scheduler().sleep(Duration.ofMillis(1));
        var most = function.reservedConcurrency().orElse(CONCURRENCY);
        if (fleet.working(function.name()) >= most || world.fails(FaultKind.FUNCTION_THROTTLED, function.name())) {
            return Optional.of(new Invoked.Refused("TooManyRequestsException", 429, "Rate Exceeded."));
        }
        if (world.fails(FaultKind.FUNCTION_UNAVAILABLE, function.name())) {
            return Optional.of(new Invoked.Refused("ServiceException", 500, "Internal error"));
        }
        return Optional.empty();
    }

    private Invoked run(FunctionSpec function, byte[] payload) throws InterruptedException {
        var instance = fleet.take(function);
        var answer = new CompletableFuture<Invoked>();
        instance.node().onDeath(() -> {
            fleet.lose(instance);
            answer.complete(Invoked.Failed.of(
                    "Runtime.ExitError", "RequestId: 1 Error: Runtime exited with error: signal: killed"));
        });
        if (world.fails(FaultKind.CRASH_BEFORE, function.name())) {
            instance.node().die();
        }
        world.scheduler().start(instance.node(), () -> work(function, instance, payload, answer));
        try {
            return answer.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("An invocation's answer is a value, however it ends", e);
        }
    }

    private void work(FunctionSpec function, Instance instance, byte[] payload, CompletableFuture<Invoked> answer) {
        var cancel = world.scheduler()
                .at(world.scheduler().now().plus(function.timeout()), () -> timeOut(function, instance, answer));
        var outcome = handled(function, instance, payload);
        if (world.fails(FaultKind.CRASH_AFTER, function.name())) {
            world.scheduler().dieHere();
        }
        cancel.run();
        fleet.giveBack(instance);
        answer.complete(outcome);
    }

    private Invoked handled(FunctionSpec function, Instance instance, byte[] payload) {
        try {
            var handler = instance.handler().isPresent() ? instance.handler().get() : coldStart(function, instance);
            var out = new ByteArrayOutputStream();
            handler.handleRequest(new ByteArrayInputStream(payload), out, context(function, instance.node()));
            return new Invoked.Returned(out.toByteArray());
        } catch (IOException | RuntimeException | InterruptedException e) {
            world.trace().tell(() -> instance.node().name() + ": failed with " + e);
            return Invoked.Failed.of(e.getClass().getName(), String.valueOf(e.getMessage()));
        }
    }

    private com.amazonaws.services.lambda.runtime.RequestStreamHandler coldStart(
            FunctionSpec function, Instance instance) throws InterruptedException {
        if (world.fails(FaultKind.COLD, function.name())) {
            world.scheduler().sleep(world.faults().duration(Duration.ofMillis(300), Duration.ofSeconds(10)));
        }
        var node = instance.node();
        var made = handlers.make(
                function,
                new FunctionEnvironment(
                        function.variables(),
                        clients.over(new Wire(node, world)),
                        world.scheduler().clock(node),
                        world.random()));
        instance.has(made);
        return made;
    }

    private Call context(FunctionSpec function, Node node) {
        var clock = world.scheduler().clock(node);
        return new Call(world.id(), function, clock.instant().plus(function.timeout()), clock, new Log(node));
    }

    /** Lambda stops the process of an instance whose invocation takes too long. */
    private void timeOut(FunctionSpec function, Instance instance, CompletableFuture<Invoked> answer) {
        if (!answer.isDone()) {
            world.trace().tell(() -> instance.node().name() + ": timed out");
            answer.complete(Invoked.Failed.of(
                    "Sandbox.Timedout",
                    "Task timed out after " + function.timeout().toSeconds() + ".00 seconds"));
            instance.node().die();
        }
    }

    /** Ends all that runs. */
    public void kill() {
        fleet.loseAll();
    }

    /** Tells the trace. */
    private final class Log implements com.amazonaws.services.lambda.runtime.LambdaLogger {
        private final Node node;

        private Log(Node node) {
            this.node = node;
        }

        @Override
        public void log(String message) {
            world.trace().tell(() -> node.name() + ": " + message.strip());
        }

        @Override
        public void log(byte[] message) {
            log(new String(message, StandardCharsets.UTF_8));
        }
    }
}
