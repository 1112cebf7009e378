package dev.mezan.asl.inspect;

import static dev.mezan.asl.inspect.Trying.json;
import static dev.mezan.asl.inspect.Trying.on;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What Retry and Catch make of an error, which TestState tells without waiting. */
class ErrorHandlersTest {
    private static final String TASK = """
            {`Type`: `Task`, `Resource`: `arn:aws:states:::lambda:invoke`,
             `Retry`: [{`ErrorEquals`: [`Other`]},
                       {`ErrorEquals`: [`Mock`], `IntervalSeconds`: 1, `MaxAttempts`: 5, `BackoffRate`: 2.0}],
             `Catch`: [{`ErrorEquals`: [`Other`], `Next`: `Elsewhere`},
                       {`ErrorEquals`: [`States.TaskFailed`], `ResultPath`: `$.error`, `Next`: `Handle`}],
             `End`: true}""";

    private static Inspection failing(String error, int retries) {
        return Trying.inspect(
                TASK,
                on("{`data`: `value`}")
                        .withMock(new Mock.Failure(error, "because"))
                        .withConfiguration(new Configuration(retries, 0, Optional.empty())));
    }

    @Test
    void a_retry_is_told_with_its_backoff() {
        var inspection = failing("Mock", 4);

        assertThat(inspection.verdict()).isEqualTo(new Verdict.Retriable("Mock", "because"));
        assertThat(inspection.errors())
                .isEqualTo(new ErrorDetails(Optional.of(1), Optional.of(Duration.ofSeconds(16)), Optional.empty()));
    }

    @Test
    void what_has_no_retry_left_is_caught() {
        var inspection = failing("Mock", 5);

        assertThat(inspection.verdict())
                .isEqualTo(new Verdict.Caught(
                        "Mock",
                        "because",
                        json("{`data`: `value`, `error`: {`Error`: `Mock`, `Cause`: `because`}}"),
                        Optional.of("Handle")));
        assertThat(inspection.errors()).isEqualTo(new ErrorDetails(Optional.of(1), Optional.empty(), Optional.of(1)));
    }

    @Test
    void what_nobody_names_fails() {
        var inspection = failing("States.Timeout", 0);

        assertThat(inspection.verdict()).isEqualTo(new Verdict.Failed("States.Timeout", "because"));
        assertThat(inspection.errors()).isEqualTo(ErrorDetails.NONE);
    }

    @Test
    void a_task_without_a_mock_is_really_done() {
        var inspector = Trying.inspector(request -> request.arguments());

        var inspection = inspector.inspect(Trying.alone(TASK), on("{`data`: `value`}"));

        assertThat(inspection.verdict())
                .isEqualTo(new Verdict.Succeeded(json("{`data`: `value`}"), Optional.<String>empty()));
    }

    @Test
    void a_real_failure_meets_the_same_handlers() {
        var inspection = Trying.inspect(TASK, on("{`data`: `value`}"));

        assertThat(inspection.verdict())
                .isInstanceOfSatisfying(
                        Verdict.Caught.class,
                        caught -> assertThat(caught.error()).isEqualTo("NoSuchTask"));
    }
}
