package dev.mezan.core.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mezan.core.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class SamplesTest {
    private static final Path EVENTS = Path.of("../../events");

    @Test
    void everySampleIsValidAgainstItsSchema() throws IOException {
        try (var samples = Files.list(EVENTS.resolve("samples"))) {
            assertThat(samples.toList())
                    .isNotEmpty()
                    .allSatisfy(sample -> assertThat(new SchemaCheck(read(schemaOf(sample))).problems(read(sample), ""))
                            .isEmpty());
        }
    }

    @Test
    void everySchemaHasASample() throws IOException {
        try (var samples = Files.list(EVENTS.resolve("samples"));
                var schemas = Files.list(EVENTS)) {
            var shown = samples.map(SamplesTest::schemaOf).collect(Collectors.toSet());
            assertThat(schemas.filter(Files::isRegularFile)).isSubsetOf(shown);
        }
    }

    @Test
    void anOrdersSchemaIsTheOneOfTheWorkflowThatTakesIt() throws IOException {
        var workflow = read(Path.of("../../workflows/fulfil-order.json"));
        var schema = (ObjectNode) read(EVENTS.resolve("order.schema.json"));
        assertThat(schema.without(List.of("$schema", "$id", "title"))).isEqualTo(workflow.get("inputSchema"));
    }

    private static Path schemaOf(Path sample) {
        var name = sample.getFileName().toString();
        return EVENTS.resolve(name.substring(0, name.indexOf('.')) + ".schema.json");
    }

    private static JsonNode read(Path file) throws IOException {
        return Json.parse(Files.readString(file), file.toString());
    }
}
