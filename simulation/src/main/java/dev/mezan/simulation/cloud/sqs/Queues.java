package dev.mezan.simulation.cloud.sqs;

import dev.mezan.catalog.QueueSpec;
import dev.mezan.simulation.cloud.Surroundings;
import dev.mezan.simulation.fault.FaultKind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.sqs.model.QueueDoesNotExistException;

/** All queues of a world. */
public final class Queues {
    private final Surroundings world;
    private final Map<String, Queue> queues = new LinkedHashMap<>();

    /** Queues, each with a dead letter queue. */
    public Queues(Surroundings world, List<QueueSpec> specs) {
        this.world = world;
        for (var spec : specs) {
            queues.put(spec.name(), new Queue(spec));
            queues.put(spec.deadLetters(), new Queue(deadLetters(spec)));
        }
    }

    private static QueueSpec deadLetters(QueueSpec spec) {
        return new QueueSpec(spec.deadLetters(), spec.visibility(), Integer.MAX_VALUE, spec.retention());
    }

    /** One queue: what it is and what lies in it. */
    private static final class Queue {
        private final QueueSpec spec;
        private final List<Message> messages = new ArrayList<>();
        private Runnable onVisible = () -> {};

        private Queue(QueueSpec spec) {
            this.spec = spec;
        }
    }

    /** Calls an action, which must not wait, whenever a message may have become visible. */
    void onVisible(String queue, Runnable action) {
        find(queue).onVisible = action;
    }

    /** Puts a message into a queue. */
    public Message send(String queue, String body, Message.Extra extra) {
        var late = world.fails(FaultKind.MESSAGE_LATE, queue)
                ? world.faults().duration(Duration.ofMillis(100), Duration.ofMinutes(2))
                : Duration.ZERO;
        var now = world.scheduler().now();
        var message = new Message(world.id(), body, extra, now);
        message.hideUntil(now.plus(extra.delay()).plus(late));
        find(queue).messages.add(message);
        announce(find(queue), message.visibleAt());
        return message;
    }

    private void announce(Queue queue, Instant at) {
        var _ = world.scheduler().at(at, () -> queue.onVisible.run());
    }

    /** Some of a queue's visible messages, which it hides then. */
    List<Message> receive(String name, int most) {
        return receive(name, most, find(name).spec.visibility());
    }

    /** The same, hidden for a time of the receiver's own. */
    List<Message> receive(String name, int most, Duration hidden) {
        var queue = find(name);
        var now = world.scheduler().now();
        var visible = new ArrayList<>(
                queue.messages.stream().filter(some -> some.isVisible(now)).toList());
        var received = new ArrayList<Message>();
        while (received.size() < most && !visible.isEmpty()) {
            var message = visible.remove(world.random().nextInt(visible.size()));
            if (message.receiveCount() >= queue.spec.maxReceiveCount()) {
                bury(queue, message);
            } else {
                received.add(take(queue, message, now.plus(hidden)));
            }
        }
        return received;
    }

    private Message take(Queue queue, Message message, Instant visibleAgain) {
        var twice = world.fails(FaultKind.MESSAGE_TWICE, queue.spec.name());
        message.received(twice ? world.scheduler().now().plusMillis(1) : visibleAgain);
        announce(queue, message.visibleAt());
        return message;
    }

    private void bury(Queue queue, Message message) {
        queue.messages.remove(message);
        var grave = find(queue.spec.deadLetters());
        message.hideUntil(world.scheduler().now());
        grave.messages.add(message);
        world.trace()
                .tell(() -> "message " + message.id() + " goes to " + queue.spec.deadLetters() + " after "
                        + message.receiveCount() + " receipts");
        grave.onVisible.run();
    }

    /** Removes a message, if it is there. */
    public void delete(String queue, String id) {
        find(queue).messages.removeIf(message -> message.id().equals(id));
    }

    /** Hides a message from now on for so long. */
    void hide(String name, String id, Duration duration) {
        var queue = find(name);
        queue.messages.stream().filter(message -> message.id().equals(id)).forEach(message -> {
            message.hideUntil(world.scheduler().now().plus(duration));
            announce(queue, message.visibleAt());
        });
    }

    /** What lies in a queue, hidden or not. */
    public List<Message> messages(String queue) {
        return List.copyOf(find(queue).messages);
    }

    /** The names of all queues. */
    public List<String> names() {
        return List.copyOf(queues.keySet());
    }

    /** Fails if there is no such queue. */
    void require(String name) {
        var _ = find(name);
    }

    private Queue find(String name) {
        var queue = queues.get(name);
        if (queue == null) {
            throw QueueDoesNotExistException.builder()
                    .message("The specified queue does not exist.")
                    .statusCode(400)
                    .build();
        }
        return queue;
    }
}
