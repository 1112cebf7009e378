package dev.mezan.simulation.cloud.sqs;

import dev.mezan.catalog.EventSourceSpec;
import dev.mezan.core.json.Json;
import dev.mezan.simulation.cloud.Arns;
import dev.mezan.simulation.cloud.Surroundings;
import dev.mezan.simulation.cloud.lambda.Functions;
import dev.mezan.simulation.cloud.lambda.Invoked;
import dev.mezan.simulation.fault.FaultKind;
import dev.mezan.simulation.schedule.Node;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** An event source mapping: hands a queue's messages to a function, and deletes those that it dealt with. */
public final class Mapping {
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final Surroundings world;
    private final EventSourceSpec spec;
    private final Queues queues;
    private final Functions functions;
    private Node node = Node.service("event source");
    private int atWork;

    /** A mapping that takes no messages yet. */
    public Mapping(Surroundings world, EventSourceSpec spec, Queues queues, Functions functions) {
        this.world = world;
        this.spec = spec;
        this.queues = queues;
        this.functions = functions;
    }

    /** Takes messages as soon as they are visible. */
    public void start() {
        node = Node.service("event source");
        atWork = 0;
        queues.onVisible(spec.queue(), this::look);
        look();
    }

    /** Ends all that it does, as a killed process does. */
    public void kill() {
        node.die();
        queues.onVisible(spec.queue(), () -> {});
    }

    private void look() {
        if (atWork >= spec.maximumConcurrency()) {
            return;
        }
        var batch = queues.receive(spec.queue(), world.random().nextInt(1, spec.batchSize() + 1));
        if (!batch.isEmpty()) {
            atWork++;
            world.scheduler().start(node, () -> deal(batch));
            look();
        }
    }

    private void deal(List<Message> batch) {
        try {
            settle(batch, invoke(Json.bytes(SqsEvent.of(batch, Arns.queue(spec.queue())))));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            atWork--;
            look();
        }
    }

    private Invoked invoke(byte[] event) throws InterruptedException {
        for (var left = 10; ; left--) {
            var answer = functions.invoke(spec.function(), event);
            if (left == 0 || !(answer instanceof Invoked.Refused refused) || refused.status() != 429) {
                return answer;
            }
            world.scheduler().sleep(PAUSE);
        }
    }

    private void settle(List<Message> batch, Invoked answer) {
        if (!(answer instanceof Invoked.Returned(byte[] payload))
                || world.fails(FaultKind.MESSAGE_KEPT, spec.queue())) {
            return;
        }
        var failed = failures(payload);
        batch.stream()
                .filter(message -> !failed.contains(message.id()))
                .forEach(message -> queues.delete(spec.queue(), message.id()));
    }

    private static Set<String> failures(byte[] payload) {
        var failed = new HashSet<String>();
        Json.MAPPER
                .readTree(payload)
                .path("batchItemFailures")
                .forEach(item -> failed.add(item.path("itemIdentifier").asString()));
        return failed;
    }
}
