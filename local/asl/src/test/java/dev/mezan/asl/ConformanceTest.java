package dev.mezan.asl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mezan.asl.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every folder below {@code conformance} is a case: definition.json, input.json, perhaps mocks.json (by state's name, a
 * list of {"return"} or {"error", "cause"} or {"seconds"}), and expected.json (status, output, error, cause, and
 * perhaps events, sleeps, arguments; or diagnostics).
 */
class ConformanceTest {
    private static final Path CASES = Path.of("src/test/resources/conformance");

    static Stream<String> cases() throws IOException {
        try (Stream<Path> folders = Files.list(CASES)) {
            return folders
                    .map(folder -> folder.getFileName().toString())
                    .filter(name -> !DefinitionConformanceTest.isAboutDefinitions(name))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void theEngineDoesWhatTheCaseSays(String name) {
        Path folder = CASES.resolve(name);
        Map<?, ?> expected = Running.object(text(folder.resolve("expected.json"), "{}"));
        Map<String, @Nullable Object> actual = new LinkedHashMap<>();
        try {
            StateMachine.parse(text(folder.resolve("definition.json"), ""));
            run(folder, actual);
        } catch (InvalidDefinition invalid) {
            actual.put(
                    "diagnostics",
                    invalid.diagnostics().stream()
                            .map(one -> one.code() + " " + one.location())
                            .toList());
        }
        actual.keySet().retainAll(expected.keySet());
        assertThat(Json.write(actual)).isEqualTo(Json.write(inOrder(expected, actual)));
    }

    private static Map<?, ?> inOrder(Map<?, ?> expected, Map<String, @Nullable Object> actual) {
        Map<String, @Nullable Object> ordered = new LinkedHashMap<>();
        actual.keySet().forEach(key -> ordered.put(key, expected.get(key)));
        expected.forEach((key, value) -> ordered.putIfAbsent((String) key, value));
        return ordered;
    }

    private static void run(Path folder, Map<String, @Nullable Object> actual) {
        Map<?, ?> mocks = Running.object(text(folder.resolve("mocks.json"), "{}"));
        MockTasks tasks = new MockTasks(mocks);
        Running running = new Running(tasks);
        tasks.in(running.time);
        ExecutionResult result =
                running.run(text(folder.resolve("definition.json"), ""), text(folder.resolve("input.json"), "{}"));
        switch (result) {
            case ExecutionResult.Succeeded(var output) -> {
                actual.put("status", "SUCCEEDED");
                actual.put("output", output);
            }
            case ExecutionResult.Failed(String error, String cause) -> {
                actual.put("status", "FAILED");
                actual.put("error", error);
                actual.put("cause", cause);
            }
            case ExecutionResult.TimedOut timedOut -> actual.put("status", "TIMED_OUT");
            case ExecutionResult.Aborted aborted -> actual.put("status", "ABORTED");
        }
        actual.put("events", running.events.stream().map(event -> event.type()).toList());
        actual.put(
                "sleeps",
                running.time.sleeps().stream().map(sleep -> sleep.toMillis()).toList());
        actual.put("arguments", tasks.arguments());
    }

    private static String text(Path file, String otherwise) {
        try {
            return Files.exists(file) ? Files.readString(file) : otherwise;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
