package dev.mezan.asl;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class BoundsTest {
    @Test
    void anExpressionThatLoopsForEverIsAQueryEvaluationError() {
        EngineLimits limits = new EngineLimits(262_144, 40, Duration.ofMillis(50), 100, 25_000);
        String forever = """
                {`QueryLanguage`: `JSONata`, `StartAt`: `S`, `States`: {`S`: {`Type`: `Pass`, `End`: true,
                 `Output`: `{% ($f := function($x) { $f($x + 1) }; $f(1)) %}`}}}
                """;
        ExecutionResult result = new Running(request -> null, limits).run(forever, "{}");
        assertThat(result).isInstanceOfSatisfying(ExecutionResult.Failed.class, failed -> {
            assertThat(failed.error()).isEqualTo("States.QueryEvaluationError");
            assertThat(failed.cause()).contains("Expression evaluation timeout: Check for infinite loop");
        });
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
