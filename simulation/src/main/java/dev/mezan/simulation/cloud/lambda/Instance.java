package dev.mezan.simulation.cloud.lambda;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.mezan.simulation.schedule.Node;
import java.util.Optional;

/** One execution environment of a function: a machine, and the handler on it once that is made. */
final class Instance {
    private final Node node;
    private Optional<RequestStreamHandler> handler = Optional.empty();

    Instance(Node node) {
        this.node = node;
    }

    Node node() {
        return node;
    }

    Optional<RequestStreamHandler> handler() {
        return handler;
    }

    void has(RequestStreamHandler made) {
        handler = Optional.of(made);
    }
}
