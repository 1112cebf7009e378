package dev.mezan.runtime.sqs.kept;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What queues hold, as records tell it. Not for several threads. */
public final class QueueContents {
    private final Map<String, KeptQueue> queues = new LinkedHashMap<>();
    private final Map<String, Placed> messages = new LinkedHashMap<>();

    private record Placed(String queue, KeptMessage message) {}

    /** Takes what happened next. */
    void add(QueueRecord record) {
        switch (record) {
            case QueueRecord.Made(var queue) -> queues.put(queue.name(), queue);
            case QueueRecord.Gone(var queue) -> {
                queues.remove(queue);
                clear(queue);
            }
            case QueueRecord.Purged(var queue) -> clear(queue);
            case QueueRecord.Added(var queue, var message) -> messages.put(message.id(), new Placed(queue, message));
            case QueueRecord.Delivered(var queue, var message, var delivery) ->
                messages.computeIfPresent(
                        message,
                        (_, placed) -> placed.queue().equals(queue)
                                ? new Placed(queue, placed.message().with(delivery))
                                : placed);
            case QueueRecord.Removed(var queue, var message) -> {
                if (has(queue, message)) {
                    messages.remove(message);
                }
            }
        }
    }

    private void clear(String queue) {
        messages.values().removeIf(placed -> placed.queue().equals(queue));
    }

    /** Whether a record is still of use to somebody who reads all of them. */
    boolean needs(QueueRecord record) {
        return switch (record) {
            case QueueRecord.Made(var queue) -> queues.containsKey(queue.name());
            case QueueRecord.Added(var queue, var message) -> has(queue, message.id());
            case QueueRecord.Delivered delivered -> has(delivered.queue(), delivered.message());
            case QueueRecord.Gone _, QueueRecord.Purged _, QueueRecord.Removed _ -> false;
        };
    }

    /** Whether a message is in a queue. */
    public boolean has(String queue, String message) {
        return find(queue, message).isPresent();
    }

    /** A message of a queue; empty if it is not there. */
    public Optional<KeptMessage> find(String queue, String message) {
        return Optional.ofNullable(messages.get(message))
                .filter(placed -> placed.queue().equals(queue))
                .map(Placed::message);
    }

    /** A queue; empty if there is none of the name. */
    public Optional<KeptQueue> queue(String name) {
        return Optional.ofNullable(queues.get(name));
    }

    /** All queues, those of dead letters before those whose dead letters they take. */
    public List<KeptQueue> queues() {
        var sorted = new LinkedHashMap<String, KeptQueue>();
        queues.values().forEach(queue -> place(queue, sorted));
        return List.copyOf(sorted.values());
    }

    private void place(KeptQueue queue, Map<String, KeptQueue> sorted) {
        var first = queue.redrive().flatMap(redrive -> queue(redrive.queue()));
        // Two queues can be each other's; then either is first.
        if (first.isPresent() && !sorted.containsKey(first.get().name()) && !mutual(queue, first.get())) {
            place(first.get(), sorted);
        }
        sorted.putIfAbsent(queue.name(), queue);
    }

    private static boolean mutual(KeptQueue one, KeptQueue other) {
        return other.redrive().filter(back -> back.queue().equals(one.name())).isPresent();
    }

    /** How many messages there are in all. */
    public int size() {
        return messages.size();
    }

    /** A queue's messages, in the order in which they came. */
    public Collection<KeptMessage> messages(String queue) {
        var its = new ArrayList<KeptMessage>();
        for (var placed : messages.values()) {
            if (placed.queue().equals(queue)) {
                its.add(placed.message());
            }
        }
        return its;
    }
}
