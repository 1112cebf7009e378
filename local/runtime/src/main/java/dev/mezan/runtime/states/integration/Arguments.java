package dev.mezan.runtime.states.integration;

import dev.mezan.asl.TaskFailure;
import dev.mezan.asl.TaskRequest;
import dev.mezan.asl.json.Json;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The arguments of a service integration: an object with named members. */
record Arguments(Map<?, ?> members, String state) {
    static Arguments of(TaskRequest request) throws TaskFailure {
        if (request.arguments() instanceof Map<?, ?> object) {
            return new Arguments(object, request.stateName());
        }
        throw new TaskFailure(
                "States.Runtime",
                "The arguments of state " + request.stateName() + " must be an object, and are "
                        + Json.write(request.arguments()));
    }

    String text(String name) throws TaskFailure {
        if (members.get(name) instanceof String text) {
            return text;
        }
        throw new TaskFailure(
                "States.Runtime",
                "The argument " + name + " of state " + state + " must be a string, and is "
                        + Json.write(members.get(name)));
    }

    Optional<String> optionalText(String name) {
        return members.get(name) instanceof String text ? Optional.of(text) : Optional.empty();
    }

    @Nullable
    Object value(String name) {
        return members.get(name);
    }

    /** A member that is JSON text for the service, and may be written as the value that it stands for. */
    Optional<String> json(String name) {
        return switch (members.get(name)) {
            case null -> Optional.empty();
            case String text -> Optional.of(text);
            case Object value -> Optional.of(Json.write(value));
        };
    }
}
