package dev.mezan.cli.input;

import java.nio.file.Path;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What somebody gives a run. */
public sealed interface RunInput {
    /**
     * A JSON value.
     *
     * @param value the value
     */
    record Document(JsonNode value) implements RunInput {}

    /**
     * A folder, which is uploaded.
     *
     * @param folder the folder
     * @param extra what else the run is given
     */
    record Folder(Path folder, ObjectNode extra) implements RunInput {}
}
