package dev.mezan.asl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mezan.asl.json.Json;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every folder below {@code conformance} is a case: definition.json, input.json, perhaps mocks.json (by state's name, a
 * list of {"return"} or {"error", "cause"} or {"seconds"}), and expected.json (status, output, error, cause, and
 * perhaps events, sleeps, arguments, requests, written; or diagnostics). What is to be read from S3 is in objects.json, by
 * bucket and key; what is written there is in written. A history.json holds the whole history; with
 * {@code -Dconformance.update=true} it is written anew, to be looked at before it is kept.
 */
class ConformanceTest {
    /** A second for an expression, so that no case takes longer than that. */
    private static final EngineLimits LIMITS = new EngineLimits(262_144, 40, Duration.ofSeconds(1), 100, 25_000);

    static List<String> cases() {
        return ConformanceCase.all().stream()
                .map(ConformanceCase::name)
                .filter(name -> !DefinitionConformanceTest.isAboutDefinitions(name))
                .toList();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void theEngineDoesWhatTheCaseSays(String name) {
        ConformanceCase example = new ConformanceCase(ConformanceCase.CASES.resolve(name));
        Map<?, ?> expected = example.object("expected.json");
        Map<String, @Nullable Object> actual = new LinkedHashMap<>();
        try {
            StateMachine.parse(example.text("definition.json", ""));
            run(example, actual);
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

    private static void run(ConformanceCase example, Map<String, @Nullable Object> actual) {
        MockTasks tasks = new MockTasks(example.object("mocks.json"));
        TestingObjects objects = TestingObjects.of(example.object("objects.json"));
        Running running = new Running(tasks, LIMITS, objects);
        tasks.in(running.time);
        ExecutionResult result = running.run(example.text("definition.json", ""), example.text("input.json", "{}"));
        put(result, actual);
        actual.put("events", running.events.stream().map(event -> event.type()).toList());
        actual.put(
                "sleeps",
                running.time.sleeps().stream().map(sleep -> sleep.toMillis()).toList());
        actual.put("arguments", tasks.arguments());
        actual.put("requests", tasks.requests());
        actual.put("written", objects.written());
        if (example.has("history.json")) {
            checkHistory(example, ConformanceCase.lines(running.events));
        }
    }

    private static void put(ExecutionResult result, Map<String, @Nullable Object> actual) {
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
    }

    private static void checkHistory(ConformanceCase example, String history) {
        if (Boolean.getBoolean("conformance.update")) {
            example.write("history.json", history);
        }
        assertThat(history).isEqualTo(example.text("history.json", ""));
    }
}
