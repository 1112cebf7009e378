package dev.mezan.asl.map;

import dev.mezan.asl.json.InvalidJson;
import dev.mezan.asl.json.JsonElements;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/** The elements of an array, or the members of an object, somewhere in a JSON text. */
final class JsonItems implements Items {
    private final JsonElements elements;
    private final String source;

    JsonItems(InputStream text, List<String> pointer, String source) throws ItemReaderFailure {
        this.source = source;
        try {
            this.elements = JsonElements.at(pointer, text);
        } catch (InvalidJson broken) {
            throw noJson(broken);
        }
        if (!elements.isContainer()) {
            elements.close();
            throw new ItemReaderFailure("Attempting to map over non-iterable node.");
        }
    }

    @Override
    public Optional<Item> next() throws ItemReaderFailure {
        try {
            return elements.next().map(element -> new Item(element.value(), element.name(), source));
        } catch (InvalidJson broken) {
            throw noJson(broken);
        }
    }

    private ItemReaderFailure noJson(InvalidJson broken) {
        return new ItemReaderFailure(source + " is no JSON: " + broken.getMessage());
    }

    @Override
    public void close() {
        elements.close();
    }
}
