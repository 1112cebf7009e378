package dev.mezan.runtime.states.operation;

import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * A member of a request.
 *
 * @param name its name
 * @param kind what it has to be like
 * @param required whether it has to be there
 */
public record Member(String name, Kind kind, boolean required) {
    /** One that has to be there. */
    public static Member required(String name, Kind kind) {
        return new Member(name, kind, true);
    }

    /** One that may be absent or null. */
    public static Member optional(String name, Kind kind) {
        return new Member(name, kind, false);
    }

    Stream<String> mistakes(JsonNode object, String path) {
        var value = object.path(name);
        if (!value.isMissingNode() && !value.isNull()) {
            return kind.mistakes(path + name, value);
        }
        return required
                ? Stream.of("Value null at '" + path + name + "' failed to satisfy constraint: Member must not be null")
                : Stream.empty();
    }
}
