package dev.mezan.runtime.states.operation;

import dev.mezan.runtime.states.StatesException;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * What the members of a request have to be like; members that are not named here are let pass.
 *
 * @param members the members, in the order of the API reference
 */
public record Shape(List<Member> members) {
    /** Anything. */
    public static final Shape ANY = new Shape(List.of());

    /** A request of these members. */
    public static Shape of(Member... members) {
        return new Shape(List.of(members));
    }

    /**
     * Checks a request.
     *
     * @throws StatesException a {@code ValidationException} that tells all mistakes, or a
     *     {@code SerializationException} for a value of the wrong type
     */
    public void check(JsonNode body) {
        if (!body.isObject()) {
            throw Kind.unreadable(body, "an object");
        }
        var mistakes = mistakes(body, "").toList();
        if (!mistakes.isEmpty()) {
            throw new StatesException(
                    "ValidationException",
                    mistakes.size() + (mistakes.size() == 1 ? " validation error" : " validation errors")
                            + " detected: " + String.join("; ", mistakes));
        }
    }

    Stream<String> mistakes(JsonNode object, String path) {
        return members.stream().flatMap(member -> member.mistakes(object, path));
    }
}
