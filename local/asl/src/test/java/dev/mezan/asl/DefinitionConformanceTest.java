package dev.mezan.asl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mezan.asl.json.InvalidJson;
import dev.mezan.asl.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What the service says of definitions when a machine is to be made of them: the cases named {@code invalid-…} and
 * {@code warning-…}. Each has definition.json and expected.json: messages (as InvalidDefinition strings them together,
 * WARNING in front of a warning), perhaps positions (line:column of each), and perhaps type (the machine's, for which
 * its tasks are looked at too).
 */
class DefinitionConformanceTest {
    private static final Path CASES = Path.of("src/test/resources/conformance");

    static Stream<String> cases() throws IOException {
        try (Stream<Path> folders = Files.list(CASES)) {
            return folders
                    .map(folder -> folder.getFileName().toString())
                    .filter(DefinitionConformanceTest::isAboutDefinitions)
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    static boolean isAboutDefinitions(String name) {
        return name.startsWith("invalid-") || name.startsWith("warning-");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void theDefinitionIsDiagnosedAsTheCaseSays(String name) {
        String definition = text(CASES.resolve(name).resolve("definition.json"));
        Map<?, ?> expected = object(text(CASES.resolve(name).resolve("expected.json")));
        Map<String, @Nullable Object> actual = new LinkedHashMap<>();
        List<Diagnostic> found = expected.get("type") instanceof String type
                ? StateMachine.check(definition, MachineType.valueOf(type))
                : StateMachine.check(definition);
        expected.keySet().forEach(key -> actual.put((String) key, value((String) key, expected, found)));
        assertThat(Json.write(actual)).isEqualTo(Json.write(expected));
        assertThat(expected.containsKey("type")
                        || accepts(definition) == found.stream().noneMatch(Diagnostic::isError))
                .as("parse refuses what check finds errors in")
                .isTrue();
    }

    private static @Nullable Object value(String key, Map<?, ?> expected, List<Diagnostic> found) {
        return switch (key) {
            case "messages" ->
                found.stream().map(DefinitionConformanceTest::message).toList();
            case "positions" ->
                found.stream().map(one -> one.line() + ":" + one.column()).toList();
            default -> expected.get(key);
        };
    }

    private static boolean accepts(String definition) {
        try {
            return !StateMachine.parse(definition).flow().states().isEmpty();
        } catch (InvalidDefinition invalid) {
            return false;
        }
    }

    private static String message(Diagnostic one) {
        return (one.isError() ? "" : "WARNING ") + one;
    }

    private static Map<?, ?> object(String json) {
        try {
            return (Map<?, ?>) Objects.requireNonNull(Json.read(json));
        } catch (InvalidJson broken) {
            throw new IllegalArgumentException(json, broken);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
