package dev.mezan.cli.states;

import dev.mezan.asl.json.InvalidJson;
import dev.mezan.asl.json.Json;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Finds the place in a JSON text that a JSON pointer (RFC 6901) names. */
final class Places {
    private static final JsonFactory FACTORY = JsonFactory.builder().build();

    /** A line and a column, both from 1. */
    record Place(int line, int column) {
        private static final Place START = new Place(1, 1);
    }

    private Places() {}

    /**
     * Where the pointer's value begins; of one that is not there, where the nearest value around it does; of a text that
     * is no JSON, where it stops being so.
     */
    static Place of(String text, String pointer) {
        try {
            var _ = Json.readStrictly(text);
            return find(text, pointer);
        } catch (InvalidJson broken) {
            return new Place(Math.max(1, broken.line()), Math.max(1, broken.column()));
        }
    }

    private static Place find(String text, String pointer) {
        var at = pointer;
        while (!at.isEmpty()) {
            var found = search(text, at);
            if (found.isPresent()) {
                return found.get();
            }
            at = at.substring(0, Math.max(0, at.lastIndexOf('/')));
        }
        return Place.START;
    }

    private static Optional<Place> search(String text, String pointer) {
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
            for (var token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token != JsonToken.PROPERTY_NAME
                        && parser.streamReadContext().pathAsPointer().toString().equals(pointer)) {
                    var place = parser.currentTokenLocation();
                    return Optional.of(new Place(place.getLineNr(), place.getColumnNr()));
                }
            }
            return Optional.empty();
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }
}
