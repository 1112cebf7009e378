package dev.mezan.cli.input;

import java.nio.file.Path;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** x. */
public sealed interface RunInput {
    /** x. */
    record Document(JsonNode value) implements RunInput {}
    /** x. */
    record Folder(Path folder, ObjectNode extra) implements RunInput {}
}
