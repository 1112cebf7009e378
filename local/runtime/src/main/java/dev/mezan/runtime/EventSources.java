package dev.mezan.runtime;

import dev.mezan.catalog.Catalog;
import dev.mezan.catalog.EventSourceSpec;
import dev.mezan.runtime.eventsource.EventSourceMapping;
import dev.mezan.runtime.eventsource.QueueSource;
import dev.mezan.runtime.lambda.FleetParts;
import dev.mezan.runtime.lambda.FunctionFleet;
import java.util.List;
import java.util.function.Function;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * The catalog's event source mappings, taking messages until they are closed.
 *
 * @param mappings one for each queue that feeds a function
 */
record EventSources(List<EventSourceMapping> mappings) implements AutoCloseable {
    /**
     * Mappings that do not run yet.
     *
     * @param queueAddress what the queues' addresses begin with
     * @param queues gives the client that signs as a function
     */
    static EventSources of(
            Catalog catalog,
            String queueAddress,
            Function<String, SqsClient> queues,
            FunctionFleet fleet,
            FleetParts parts) {
        return new EventSources(catalog.eventSources().stream()
                .map(spec -> new EventSourceMapping(
                        source(spec, catalog, queueAddress), queues.apply(spec.function()), fleet, parts))
                .toList());
    }

    /** Begins to take messages. */
    EventSources start() {
        mappings.forEach(EventSourceMapping::start);
        return this;
    }

    @Override
    public void close() {
        // Each waits for its batches, so they wait side by side.
        var closing = mappings.stream()
                .map(mapping -> Thread.ofVirtual().start(mapping::close))
                .toList();
        try {
            for (var thread : closing) {
                thread.join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static QueueSource source(EventSourceSpec spec, Catalog catalog, String queueAddress) {
        var queue = catalog.queues().stream()
                .filter(some -> some.name().equals(spec.queue()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The event source of " + spec.function()
                        + " names a queue that is not in the catalog: " + spec.queue()));
        return new QueueSource(spec, queueAddress + queue.name(), queue.visibility());
    }
}
