package dev.mezan.asl.map;

import dev.mezan.asl.json.InvalidJson;
import dev.mezan.asl.json.Json;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.Optional;

/** One JSON value for each line; lines without one are passed over. */
final class JsonLinesItems implements Items {
    private final BufferedReader text;
    private final String source;
    private long line;

    JsonLinesItems(Reader text, String source) {
        this.text = new BufferedReader(text);
        this.source = source;
    }

    @Override
    public Optional<Item> next() throws ItemReaderFailure {
        try {
            String read = text.readLine();
            line++;
            while (read != null && read.isBlank()) {
                read = text.readLine();
                line++;
            }
            return read == null ? Optional.empty() : Optional.of(Item.of(Json.read(read), source));
        } catch (InvalidJson broken) {
            throw new ItemReaderFailure("Line " + line + " of " + source + " is no JSON: " + broken.getMessage());
        } catch (IOException broken) {
            throw ReaderFailures.cannotRead(source, broken);
        }
    }

    @Override
    public void close() {
        ReaderFailures.close(text);
    }
}
