package dev.mezan.runtime.lambda;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * What a payload says at first sight about whose work it is: the top-level fields {@code run}, {@code task} and
 * {@code agent} where they are strings.
 *
 * @param run the run that the invocation belongs to
 * @param task the run's task
 * @param agent the agent that does it
 */
public record Glance(Optional<String> run, Optional<String> task, Optional<String> agent) {
    /** A payload that says nothing of it. */
    public static final Glance NOTHING = new Glance(Optional.empty(), Optional.empty(), Optional.empty());

    private static final JsonFactory JSON = new JsonFactory();
    private static final int MOST_CHARACTERS = 256;

    /** Reads no further than it must; of what is no JSON it sees nothing. */
    static Glance at(byte[] payload) {
        try (var parser = JSON.createParser(ObjectReadContext.empty(), payload)) {
            return read(parser);
        } catch (JacksonException e) {
            return NOTHING;
        }
    }

    /** What is wrong with a payload that should be JSON; empty if nothing is. */
    static Optional<String> problemOf(byte[] payload) {
        try (var parser = JSON.createParser(ObjectReadContext.empty(), payload)) {
            if (parser.nextToken() == null) {
                return Optional.of("there is nothing in it");
            }
            parser.skipChildren();
            return parser.nextToken() == null ? Optional.empty() : Optional.of("more follows after its end");
        } catch (JacksonException e) {
            return Optional.of(e.getOriginalMessage());
        }
    }

    private static Glance read(JsonParser parser) {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            return NOTHING;
        }
        var found = new @Nullable String[3];
        for (var name = parser.nextName(); name != null; name = parser.nextName()) {
            var value = parser.nextToken();
            var place = place(name);
            if (place >= 0 && value == JsonToken.VALUE_STRING && parser.getStringLength() <= MOST_CHARACTERS) {
                found[place] = parser.getString();
                if (found[0] != null && found[1] != null && found[2] != null) {
                    break;
                }
            }
            parser.skipChildren();
        }
        return new Glance(Optional.ofNullable(found[0]), Optional.ofNullable(found[1]), Optional.ofNullable(found[2]));
    }

    private static int place(String name) {
        return switch (name) {
            case "run" -> 0;
            case "task" -> 1;
            case "agent" -> 2;
            default -> -1;
        };
    }
}
