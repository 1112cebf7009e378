package dev.mezan.cli.input;

import dev.mezan.core.json.Json;
import java.nio.file.Path;
import tools.jackson.databind.JsonNode;

/** A JSON document in a file. */
final class JsonFile {
    private JsonFile() {}

    /**
     * Its value.
     *
     * @throws dev.mezan.core.problem.MezanException if it is too large, which is told without reading it, no UTF-8 text,
     *     empty, or no JSON
     */
    static JsonNode read(Path file) {
        var text = TextFile.read(file, "Split it, or put its parts into a folder and give the folder.");
        return Json.parse(text, file.toString());
    }
}
