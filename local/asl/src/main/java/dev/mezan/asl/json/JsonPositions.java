package dev.mezan.asl.json;

import dev.mezan.asl.TextPosition;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;

/**
 * Finds places of a JSON text by their locations, such as {@code /States/Hello/Catch[0]/Next}: a member by its name, an
 * item by its value. It reads the text once more, so that a sound definition costs no positions.
 */
public final class JsonPositions {
    private final NavigableSet<String> wanted;
    private final Map<String, TextPosition> found = new HashMap<>();

    private JsonPositions(Collection<String> locations) {
        this.wanted = new TreeSet<>(locations);
    }

    /** The positions of the locations; one that the text does not have gets that of the nearest thing around it. */
    public static Map<String, TextPosition> find(String text, Collection<String> locations) {
        JsonPositions positions = new JsonPositions(locations);
        positions.read(text);
        Map<String, TextPosition> answer = new HashMap<>();
        locations.forEach(location -> answer.put(location, positions.nearest(location)));
        return answer;
    }

    private void read(String text) {
        try (JsonParser parser = Json.parser(text)) {
            parser.nextToken();
            found.put("", position(parser.currentTokenLocation()));
            value(parser, "");
        } catch (JacksonException broken) {
            // Only a text that reads well gets here; of any other, what stands before its mistake is found.
            found.putIfAbsent("", TextPosition.START);
        }
    }

    private TextPosition nearest(String location) {
        String around = location;
        while (!found.containsKey(around)) {
            around = around.substring(0, Math.max(around.lastIndexOf('/'), around.lastIndexOf('[')));
        }
        return found.getOrDefault(around, TextPosition.START);
    }

    private void value(JsonParser parser, String at) {
        if (!leadsOn(at)) {
            parser.skipChildren();
        } else if (parser.currentToken() == JsonToken.START_OBJECT) {
            object(parser, at);
        } else if (parser.currentToken() == JsonToken.START_ARRAY) {
            array(parser, at);
        }
    }

    private boolean leadsOn(String at) {
        String next = wanted.higher(at);
        return next != null && next.startsWith(at);
    }

    private void object(JsonParser parser, String at) {
        for (String name = parser.nextName(); name != null; name = parser.nextName()) {
            String here = at + "/" + name;
            found(here, parser);
            parser.nextToken();
            value(parser, here);
        }
    }

    private void array(JsonParser parser, String at) {
        int index = 0;
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            String here = at + "[" + index++ + "]";
            found(here, parser);
            value(parser, here);
        }
    }

    /** Keeps what is wanted and what is around it. */
    private void found(String here, JsonParser parser) {
        String next = wanted.ceiling(here);
        if (next != null && next.startsWith(here)) {
            found.put(here, position(parser.currentTokenLocation()));
        }
    }

    private static TextPosition position(TokenStreamLocation at) {
        return new TextPosition(at.getLineNr(), at.getColumnNr());
    }
}
