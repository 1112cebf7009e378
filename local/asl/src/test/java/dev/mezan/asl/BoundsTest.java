package dev.mezan.asl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mezan.asl.json.Json;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Expressions, paths and machines that would never end, or take all memory: each fails, and the engine goes on. */
@Timeout(20)
class BoundsTest {
    private static final EngineLimits IMPATIENT = new EngineLimits(262_144, 40, Duration.ofMillis(300), 100, 25_000);
    private static final String TIME = "Expression evaluation timeout: Check for infinite loop";
    private static final String MEMORY = "Expression evaluation memory limit exceeded";
    private static final String DEPTH = "Stack overflow error";

    private static final EngineLimits PATIENT = new EngineLimits(262_144, 40, Duration.ofSeconds(10), 100, 25_000);

    private static ExecutionResult evaluate(String expression, String input) {
        return evaluate(expression, input, IMPATIENT);
    }

    private static ExecutionResult evaluate(String expression, String input, EngineLimits limits) {
        String definition = Json.write(Map.of(
                "QueryLanguage", "JSONata",
                "StartAt", "S",
                "States", Map.of("S", Map.of("Type", "Pass", "Output", "{% " + expression + " %}", "End", true))));
        return new Running(request -> null, limits).run(definition, input);
    }

    private static void assertFails(ExecutionResult result, String error, String cause) {
        assertThat(result).isInstanceOfSatisfying(ExecutionResult.Failed.class, failed -> {
            assertThat(failed.error()).isEqualTo(error);
            assertThat(failed.cause()).contains(cause);
        });
        assertThat(evaluate("1 + 1", "{}")).isEqualTo(new ExecutionResult.Succeeded(2));
    }

    private static void assertQueryFails(String expression, String cause) {
        assertFails(evaluate(expression, "{}"), "States.QueryEvaluationError", cause);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "($f := function($x) { $f($x + 1) }; $f(1))",
                "$map([1..800000], function($x) { $sum([1..5000]) })",
                "[1..800000][$sum([1..5000]) = 0]",
                "$reduce([1..800000], function($a, $b) { $a + $sum([1..2000]) })",
                "$sort([1..200000], function($a, $b) { $sum([1..2000]) > 0 })",
            })
    void whatLoopsForEverRunsOutOfTime(String expression) {
        assertQueryFails(expression, TIME);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "$contains(%s, /^(.*?,){29}P$/)",
                "$match(%s, /^(.*?,){29}P$/)",
                "$split(%s, /^(.*?,){29}P$/)",
                "$replace(%s, /^(.*?,){29}P$/, 'x')",
                "%s ~> /^(.*?,){29}P$/",
                "/^(.*?,){29}P$/(%s)",
                "($m := /^(.*?,){29}P$/; $m(%s))",
                "($f := $trim ~> /^(.*?,){29}P$/; $f(%s))",
                "$map([%s], $contains(?, /^(.*?,){29}P$/))",
            })
    void aRegularExpressionThatBacktracksForEverRunsOutOfTime(String expression) {
        assertQueryFails(expression.replace("%s", "$join($map([1..55], $string), ',')"), TIME);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "($f := function($s) { $f($s & $s) }; $f('aaaaaaaa'))",
                "($f := function($a) { $f([[$a], [$a]]) }; $f([1]))",
                "($f := function($a) { $f({'x': $a, 'y': $a}) }; $f(1))",
                "($f := function($a) { $f($append($a, $a)) }; $f([1]))",
                "[1..9999999]",
                "$range(1, 10000000, 1)",
                "$range(1, 1e300, 1)",
                "$join([1..800000] ~> $map($string), $pad('', 100000, 'x'))",
                "$replace($pad('', 100000, 'x'), 'x', $pad('', 100000, 'y'))",
                "$replace($pad('', 100000, 'x'), /x/, $pad('', 100000, 'y'))",
                "$replace($pad('', 100000, 'x'), /x/, function($m) { $pad('', 100000, 'y') })",
                "$split($pad('', 6000000, 'x'), '')",
                "$match($pad('', 6000000, 'x'), /x/)",
                "$map([1..800000], function($x) { $pad('', 6000000, 'x') })",
                "[1..800000].($pad('', 6000000, 'x'))",
                "[1..800000].([1..800000])",
                "$each($merge([1..5000].{$string($): 1}), function($v, $k) { $pad('', 100000, 'x') })",
                "[1..5000]{$string($): $pad('', 100000, 'x')}",
                "$zip([1..800000], [1..800000])",
                "$pad('a', 2000000000)",
                "$pad('a', -2000000000)",
            })
    void whatGrowsWithoutEndRunsOutOfMemory(String expression) {
        assertFails(evaluate(expression, "{}", PATIENT), "States.QueryEvaluationError", MEMORY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "($f := function($x) { 1 + $f($x) }; $f(1))",
                "($f := function($x) { [$f($x)] }; $f(1))",
            })
    void whatCallsItselfForEverRunsOutOfDepth(String expression) {
        assertFails(evaluate(expression, "{}", PATIENT), "States.QueryEvaluationError", DEPTH);
    }

    @Test
    void aValueThatIsNestedTooDeepIsRefused() {
        assertFails(
                evaluate("($f := function($a) { $f([[$a]]) }; $f(1))", "{}", PATIENT),
                "States.QueryEvaluationError",
                "nested deeper than 200 levels");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1e400 | States.QueryEvaluationError",
                "10 / 0 | States.QueryEvaluationError",
                "$power(10, 400) | States.QueryEvaluationError",
                "$number('1e400') | States.QueryEvaluationError",
                "$formatInteger(1e300, 'w') | States.QueryEvaluationError",
                "$formatInteger(1e15, 'I') | States.QueryEvaluationError",
                "$formatBase(1e300, 2) | States.QueryEvaluationError",
                "$formatNumber(1e300, '#') | States.QueryEvaluationError",
            })
    void numbersOfHugeExponentsDoNoHarm(String expression, String error) {
        ExecutionResult result = evaluateOrRefuse(expression);
        assertThat(result)
                .satisfiesAnyOf(
                        one -> assertThat(one).isInstanceOf(ExecutionResult.Succeeded.class),
                        one -> assertThat(((ExecutionResult.Failed) one).error())
                                .isEqualTo(error));
    }

    private static ExecutionResult evaluateOrRefuse(String expression) {
        try {
            return evaluate(expression, "{}");
        } catch (IllegalArgumentException refused) {
            return new ExecutionResult.Failed("States.QueryEvaluationError", "refused as a definition");
        }
    }

    @Test
    void aMillionItemsPassThroughAnExpressionOrAreTooManyForIt() {
        String million = "[" + "1,".repeat(999_999) + "1]";
        EngineLimits large = new EngineLimits(4 << 20, 40, Duration.ofSeconds(5), 100, 25_000);
        String path = "{`StartAt`: `S`, `States`: {`S`: {`Type`: `Pass`, `OutputPath`: `$[999999]`, `End`: true}}}";
        assertThat(new Running(request -> null, large).run(path, million)).isEqualTo(new ExecutionResult.Succeeded(1));
        assertFails(
                evaluate("$count($states.input ~> $map(function($x) { $x }))", million),
                "States.QueryEvaluationError",
                MEMORY);
    }

    @Test
    void loneSurrogatesGoThrough() {
        assertThat(evaluate("$states.input.s & '!'", "{`s`: `\\ud800`}"))
                .isEqualTo(new ExecutionResult.Succeeded("\ud800!"));
        assertFails(evaluate("$encodeUrl($states.input.s)", "{`s`: `\\ud800`}"), "States.QueryEvaluationError", "URL");
    }

    @Test
    void aRegularExpressionInAPathsFilterRunsOutOfTime() {
        String filter = """
                {`StartAt`: `S`, `States`: {`S`: {`Type`: `Pass`, `End`: true,
                 `Parameters`: {`r.$`: `$.l[?(@.v =~ /^(.*?,){29}P$/)]`}}}}
                """;
        String input = "{`l`: [{`v`: `" + "1,".repeat(55) + "`}]}";
        assertFails(
                new Running(request -> null, IMPATIENT).run(filter, input),
                "States.Runtime",
                "takes longer than 300 ms");
        assertThat(new Running(request -> null, IMPATIENT).run(filter, "{`l`: [{`v`: `" + "1,".repeat(29) + "P`}]}"))
                .isInstanceOf(ExecutionResult.Succeeded.class);
    }

    @Test
    void aMachineThatLoopsForEverEndsAtTheLimitOfEvents() {
        String forever = """
                {`StartAt`: `S`, `States`: {`S`: {`Type`: `Pass`, `Next`: `C`}, `E`: {`Type`: `Succeed`},
                 `C`: {`Type`: `Choice`, `Default`: `S`,
                       `Choices`: [{`Variable`: `$.done`, `IsPresent`: true, `Next`: `E`}]}}}
                """;
        assertThat(Running.withoutTasks().run(forever, "{}"))
                .isEqualTo(new ExecutionResult.Failed(
                        "States.Runtime", "The execution reached the maximum number of history events (25000)."));
    }

    @Test
    void everyEventFollowsOneBeforeIt() {
        Running running = Running.withoutTasks();
        var _ = running.run("""
                {`StartAt`: `M`, `States`: {`M`: {`Type`: `Map`, `End`: true,
                 `ItemProcessor`: {`StartAt`: `I`, `States`: {`I`: {`Type`: `Pass`, `End`: true}}}}}}
                """, "[1,2,3,4,5,6,7,8]");
        for (int i = 0; i < running.events.size(); i++) {
            var event = running.events.get(i);
            assertThat(event.id()).isEqualTo(i + 1L);
            assertThat(event.previousEventId()).isBetween(0L, (long) i);
        }
    }
}
