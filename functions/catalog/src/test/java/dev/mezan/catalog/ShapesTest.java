package dev.mezan.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mezan.core.json.Json;
import dev.mezan.gateway.http.Shape;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

class ShapesTest {
    private static final Path SHAPES = Path.of("../gateway/src/main/resources/dev/mezan/gateway/http");

    @TestFactory
    Stream<DynamicTest> whatAFunctionAcceptsIsWhatTheDescriptionSays() throws IOException {
        var text = Files.readString(Path.of("../../docs/openapi.yaml"));
        var schemas = Json.from(new Load(LoadSettings.builder().build()).loadFromString(text))
                .at("/components/schemas");
        try (var files = Files.list(SHAPES)) {
            var names = files.map(file -> file.getFileName().toString())
                    .map(file -> file.substring(0, file.indexOf('.')))
                    .sorted()
                    .toList();
            assertThat(names).isNotEmpty();
            return names.stream()
                    .map(name -> DynamicTest.dynamicTest(name, () -> {
                        assertThat(Json.parse(Files.readString(SHAPES.resolve(name + ".schema.json")), name))
                                .isEqualTo(schemas.path(name));
                        assertThat(Shape.of(name)).isNotNull();
                    }));
        }
    }
}
