package dev.mezan.asl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mezan.asl.json.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Damages good definitions, expressions and paths at random: each is accepted or told what is wrong, runs or fails with
 * an error of the language, and never anything else. A seed replays a failure: {@code -Dfuzz.seed=N}; longer with
 * {@code -Dfuzz.seconds=N}.
 */
class FuzzTest {
    private static final EngineLimits IMPATIENT = new EngineLimits(262_144, 4, Duration.ofMillis(100), 100, 300);
    private static final List<String> TOKENS = List.of(
            "null", "1", "true", "[]", "{}", "\"$\"", "\"\"", "\"{% ( %}\"", "\"$.a[?(\"", "1e999", "\"\\ud800\"");
    private static final List<String> PIECES = List.of(
            "$states.input.a",
            "$map(",
            "function($x) { ",
            " }",
            "[1..3]",
            "[",
            "]",
            "{",
            "}",
            "(",
            ")",
            "'s'",
            "\"k\": ",
            "1",
            "-1.5e300",
            " + ",
            " & ",
            " ~> ",
            " = ",
            " in ",
            ", ",
            "; ",
            "$x := ",
            "$x",
            "$x(",
            "$string(",
            "$split(",
            "/a+(b|c)*/",
            "/(/",
            "$replace(",
            "$match(",
            "$partition(",
            "$range(1, 3, 1)",
            "$parse(",
            "$hash(",
            "$uuid()",
            "null",
            "true",
            "**",
            "*",
            "%",
            "@$i",
            "#$j",
            "^(>$)",
            "|$|{'a': 1}|",
            "? ",
            " : ",
            ".",
            "`b c`",
            "$$",
            "$",
            "$sum(",
            "$zip(",
            "$each(",
            "$formatNumber(",
            "$toMillis(",
            "\\",
            "\u0000",
            "\ud800",
            "{%",
            "%}");
    private static final List<String> STEPS = List.of(
            "$",
            "$$",
            "$x",
            ".a",
            ".b",
            "['a b']",
            "[0]",
            "[-1]",
            "[1:]",
            "[*]",
            "..",
            ".*",
            "[?(@.a > 1)]",
            "[?(@.a =~ /b/)]",
            "[?(",
            ".length()",
            "States.Format('{}', $.a)",
            "States.Array(",
            ")",
            "'",
            ",",
            "\\",
            "[",
            "]",
            "(",
            " ",
            "1e99");

    private final Random random = new Random(Long.getLong("fuzz.seed", 11));

    /** Runs at least so often, and for as long as {@code fuzz.seconds} says. */
    private static void repeat(int times, Runnable once) {
        Instant end = Instant.now().plusSeconds(Integer.getInteger("fuzz.seconds", 0));
        for (int i = 0; i < times || Instant.now().isBefore(end); i++) {
            once.run();
        }
    }

    @Test
    void aDamagedDefinitionIsAcceptedOrDiagnosed() {
        List<String> good = ConformanceCase.all().stream()
                .map(example -> example.text("definition.json", ""))
                .toList();
        repeat(10_000, () -> parse(damaged(good.get(random.nextInt(good.size())))));
    }

    @Test
    void anExpressionMadeAtRandomRunsOrFailsWithAnErrorOfTheLanguage() {
        repeat(
                3_000,
                () -> run(Map.of("Type", "Pass", "Output", "{% " + made(PIECES) + " %}", "End", true), "JSONata"));
    }

    @Test
    void aPathMadeAtRandomRunsOrFailsWithAnErrorOfTheLanguage() {
        repeat(
                3_000,
                () -> run(
                        Map.of(
                                "Type",
                                "Pass",
                                "InputPath",
                                "$" + made(STEPS),
                                "Parameters",
                                Map.of("p.$", made(STEPS)),
                                "End",
                                true),
                        "JSONPath"));
    }

    private String made(List<String> pieces) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(12); i >= 0; i--) {
            text.append(pieces.get(random.nextInt(pieces.size())));
        }
        return text.toString();
    }

    private static void run(Map<String, Object> state, String language) {
        String definition = Json.write(Map.of("QueryLanguage", language, "StartAt", "S", "States", Map.of("S", state)));
        try {
            StateMachine.parse(definition);
        } catch (InvalidDefinition invalid) {
            assertThat(invalid.diagnostics()).isNotEmpty();
            return;
        }
        String input = "{`a`: [1, {`a`: 2, `b c`: `ab`}, null], `b`: `text`}";
        switch (new Running(request -> null, IMPATIENT).run(definition.replace("`", "\\u0060"), input)) {
            case ExecutionResult.Succeeded succeeded ->
                assertThat(Json.write(succeeded.output())).isNotEmpty();
            case ExecutionResult.Failed failed ->
                assertThat(failed.error()).as(definition).startsWith("States.");
            case ExecutionResult.TimedOut timedOut -> throw new AssertionError(definition);
            case ExecutionResult.Aborted aborted -> throw new AssertionError(definition);
        }
    }

    private static void parse(String definition) {
        try {
            assertThat(StateMachine.parse(definition)).isNotNull();
        } catch (InvalidDefinition invalid) {
            assertThat(invalid.diagnostics()).isNotEmpty();
        }
    }

    private String damaged(String good) {
        StringBuilder text = new StringBuilder(good);
        int at = good.indexOf(':', random.nextInt(good.length()));
        if (at < 0 || random.nextInt(3) == 0) {
            text.setCharAt(random.nextInt(text.length()), (char) (32 + random.nextInt(95)));
            return text.toString();
        }
        int end = at + 1;
        while (end < text.length() && ",\n}".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return text.replace(at + 1, end, TOKENS.get(random.nextInt(TOKENS.size())))
                .toString();
    }
}
