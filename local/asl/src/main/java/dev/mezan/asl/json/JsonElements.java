package dev.mezan.asl.json;

import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;

/** The elements of an array, or the members of an object, one by one, so that the whole is never held. */
public final class JsonElements implements AutoCloseable {
    private final JsonParser parser;
    private JsonToken container = JsonToken.NOT_AVAILABLE;

    /** An element, and its name if it is a member of an object. */
    public record Element(Optional<String> name, @Nullable Object value) {}

    private JsonElements(JsonParser parser) {
        this.parser = parser;
    }

    /** Goes to the place of a JSON pointer, whose parts these are, in a text. */
    public static JsonElements at(List<String> pointer, InputStream text) throws InvalidJson {
        JsonElements elements = new JsonElements(Json.LENIENT.createParser(ObjectReadContext.empty(), text));
        try {
            if (elements.find(pointer)) {
                elements.container = elements.parser.currentToken();
            }
            return elements;
        } catch (JacksonException broken) {
            elements.close();
            throw Json.invalid(broken);
        }
    }

    /** Whether there is an array or an object at that place. */
    public boolean isContainer() {
        return container == JsonToken.START_ARRAY || container == JsonToken.START_OBJECT;
    }

    /** The next element; empty after the last. */
    public Optional<Element> next() throws InvalidJson {
        try {
            return container == JsonToken.START_ARRAY ? nextOfArray() : nextOfObject();
        } catch (JacksonException broken) {
            throw Json.invalid(broken);
        }
    }

    private Optional<Element> nextOfArray() throws InvalidJson {
        JsonToken token = parser.nextToken();
        if (token == JsonToken.END_ARRAY) {
            container = JsonToken.NOT_AVAILABLE;
        }
        if (token == null) {
            throw new InvalidJson("the text ends within an array", 0, 0);
        }
        return token == JsonToken.END_ARRAY
                ? Optional.empty()
                : Optional.of(new Element(Optional.empty(), Json.value(parser)));
    }

    private Optional<Element> nextOfObject() {
        String name = container == JsonToken.START_OBJECT ? parser.nextName() : null;
        if (name == null) {
            container = JsonToken.NOT_AVAILABLE;
            return Optional.empty();
        }
        parser.nextToken();
        return Optional.of(new Element(Optional.of(name), Json.value(parser)));
    }

    private boolean find(List<String> pointer) {
        JsonToken token = parser.nextToken();
        for (String part : pointer) {
            boolean found = token == JsonToken.START_OBJECT
                    ? findName(part)
                    : token == JsonToken.START_ARRAY && findIndex(part);
            if (!found) {
                return false;
            }
            token = parser.currentToken();
        }
        return token != null;
    }

    private boolean findName(String name) {
        for (String next = parser.nextName(); next != null; next = parser.nextName()) {
            parser.nextToken();
            if (next.equals(name)) {
                return true;
            }
            parser.skipChildren();
        }
        return false;
    }

    private boolean findIndex(String index) {
        JsonToken token = parser.nextToken();
        for (int i = 0; token != null && token != JsonToken.END_ARRAY; i++) {
            if (index.equals(Integer.toString(i))) {
                return true;
            }
            parser.skipChildren();
            token = parser.nextToken();
        }
        return false;
    }

    @Override
    public void close() {
        parser.close();
    }
}
