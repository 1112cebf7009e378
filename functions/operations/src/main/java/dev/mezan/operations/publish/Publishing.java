package dev.mezan.operations.publish;

import dev.mezan.aws.Publisher;
import dev.mezan.core.json.Json;
import dev.mezan.core.registry.Publication;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Publishes, for whoever asks: a deployment or a person. */
final class Publishing {
    private final Supplier<Publication> registry;
    private final Publisher publisher;
    private final CustomResource resource;

    Publishing(Supplier<Publication> registry, Publisher publisher, CustomResource resource) {
        this.registry = registry;
        this.publisher = publisher;
        this.resource = resource;
    }

    /** What was published; a request of CloudFormation is answered where it says. */
    JsonNode answer(JsonNode request) {
        return CustomResource.asks(request) ? resource.answer(request, () -> done(request)) : publish();
    }

    /** The table outlives the resource, or goes with its stack: there is nothing to take back. */
    private ObjectNode done(JsonNode request) {
        return request.path("RequestType").asString().equals("Delete") ? Json.object() : publish();
    }

    private ObjectNode publish() {
        var publication = registry.get();
        publisher.all(publication);
        return Json.object()
                .put("agents", publication.agents().size())
                .put("workflows", publication.workflows().size());
    }
}
