package dev.mezan.core.failure;

import static dev.mezan.core.failure.FailureKind.INVALID_RESULT;
import static dev.mezan.core.failure.FailureKind.PERMANENT;
import static dev.mezan.core.failure.FailureKind.THROTTLED;
import static dev.mezan.core.failure.FailureKind.TIMEOUT;
import static dev.mezan.core.failure.FailureKind.TRANSIENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mezan.core.problem.MezanException;
import dev.mezan.core.problem.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClassificationTest {
    @Test
    void whatIsOfTheNetworkMayPass() {
        assertThat(kind(new IOException("reset"))).isEqualTo(TRANSIENT);
        assertThat(kind(new ConnectException("refused"))).isEqualTo(TRANSIENT);
        assertThat(kind(new IllegalStateException("nobody knows"))).isEqualTo(TRANSIENT);
        assertThat(kind(new OutOfMemoryError())).isEqualTo(TRANSIENT);
    }

    @Test
    void whatTookTooLongIsATimeout() {
        assertThat(kind(new SocketTimeoutException("read"))).isEqualTo(TIMEOUT);
        assertThat(kind(new HttpTimeoutException("no answer"))).isEqualTo(TIMEOUT);
        assertThat(kind(new TimeoutException())).isEqualTo(TIMEOUT);
    }

    @Test
    void whatComesAgainWithTheSameInputIsPermanent() {
        assertThat(kind(new NumberFormatException("x"))).isEqualTo(PERMANENT);
        assertThat(kind(new NullPointerException())).isEqualTo(PERMANENT);
        assertThat(kind(new ClassCastException())).isEqualTo(PERMANENT);
        assertThat(kind(new UnsupportedOperationException())).isEqualTo(PERMANENT);
        assertThat(kind(new NoClassDefFoundError("dev/mezan/Gone"))).isEqualTo(PERMANENT);
        assertThat(kind(new MezanException(Problem.of("checksum-mismatch", "The object is another"))))
                .isEqualTo(PERMANENT);
    }

    @Test
    void whatOnlyCarriesAnotherExceptionIsLookedThrough() {
        var timeout = new SocketTimeoutException("read");

        var failure = Classification.DEFAULT.of(
                new CompletionException(new ExecutionException(new UncheckedIOException(timeout))));

        assertThat(failure).isEqualTo(Failure.of(TIMEOUT, "java.net.SocketTimeoutException", "read"));
        assertThat(kind(new CompletionException(null))).isEqualTo(TRANSIENT);
    }

    @Test
    void aRuleOfTheAgentComesFirstAndSeesWhatIsCarried() {
        var wait = Duration.ofSeconds(7);
        FailureRule rule = thrown -> thrown instanceof IllegalStateException
                ? Optional.of(Failure.of(THROTTLED, thrown).after(wait))
                : Optional.empty();
        var classification = new Classification(rule);

        assertThat(classification.of(new ExecutionException(new IllegalStateException("busy"))))
                .isEqualTo(Failure.of(THROTTLED, "java.lang.IllegalStateException", "busy")
                        .after(wait));
        assertThat(classification.of(new IOException("reset")).kind()).isEqualTo(TRANSIENT);
    }

    @ParameterizedTest
    @CsvSource({
        "400,permanent", "401,permanent", "404,permanent", "408,timeout", "409,permanent", "422,permanent",
        "425,transient", "429,throttled", "500,transient", "502,transient", "503,transient", "504,transient"
    })
    void anHttpStatusHasAKind(int status, String kind) {
        assertThat(Classification.ofStatus(status, Optional.empty())).isEqualTo(FailureKind.of(kind));
    }

    @Test
    void aServiceThatSaysWhenToComeBackThrottles() {
        assertThat(Classification.ofStatus(503, Optional.of(Duration.ofSeconds(1))))
                .isEqualTo(THROTTLED);
        assertThatThrownBy(() -> Classification.ofStatus(302, Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("302");
    }

    @ParameterizedTest
    @CsvSource({
        "States.Timeout,timeout",
        "Sandbox.Timedout,timeout",
        "Lambda.TooManyRequestsException,throttled",
        "Lambda.ServiceException,transient",
        "Lambda.SdkClientException,transient",
        "Lambda.ClientExecutionTimeoutException,timeout",
        "Lambda.ResourceNotFoundException,permanent",
        "Lambda.Unknown,transient",
        "Runtime.ExitError,transient",
        "States.DataLimitExceeded,permanent",
        "java.lang.IllegalArgumentException,permanent",
        "java.net.SocketTimeoutException,timeout",
        "java.lang.NoSuchThing,transient",
        "com.example.CardDeclined,transient",
        "dev.mezan.agent.InvalidResult,invalid-result",
        "dev.mezan.agent.InvalidInput,permanent",
        "ValueError,permanent"
    })
    void anErrorsNameHasAKind(String name, String kind) {
        assertThat(Classification.ofError(name, "what happened"))
                .isEqualTo(Failure.of(FailureKind.of(kind), name, "what happened"));
    }

    @Test
    void whatTheWrapperThrewHasItsKindInItsClassAndTheRestInItsMessage() {
        var failure = Failure.of(THROTTLED, "java.io.IOException", "slow\ndown").after(Duration.ofMillis(1_500));
        var report = "{\"errorMessage\":\"java.io.IOException: slow\\ndown (retry after 1.5 s)\",\"errorType\":\"x\"}";

        assertThat(FailureText.of(failure)).isEqualTo("java.io.IOException: slow\ndown (retry after 1.5 s)");
        assertThat(Classification.ofError("dev.mezan.agent.failure.ThrottledFailure", report))
                .isEqualTo(failure);
        assertThat(Classification.ofError("dev.mezan.agent.failure.PermanentFailure", "a sentence of two, words"))
                .isEqualTo(
                        Failure.of(PERMANENT, "dev.mezan.agent.failure.PermanentFailure", "a sentence of two, words"));
        assertThat(Classification.ofError("dev.mezan.agent.failure.TimeoutFailure", "java.lang.Error"))
                .isEqualTo(Failure.of(TIMEOUT, "java.lang.Error", ""));
        assertThat(Classification.ofError("dev.mezan.agent.failure.InvalidResult", "a.B: c")
                        .kind())
                .isEqualTo(INVALID_RESULT);
    }

    @Test
    void aReportThatWasCutOffGivesWhatIsThereOfItsMessage() {
        var report = "{\"errorMessage\":\"the card \\\"4242\\\" was decl";

        assertThat(Classification.ofError("E", report).cause()).isEqualTo("the card \"4242\" was decl");
        assertThat(Classification.ofError("E", report.substring(0, 27)).cause()).isEqualTo("the card ");
        assertThat(Classification.ofError("E", "{\"errorMessage\":null}").cause())
                .isEmpty();
        assertThat(Classification.ofError("E", "{\"other\":1}").cause()).isEqualTo("{\"other\":1}");
    }

    @Test
    void aLongCauseIsCutOff() {
        assertThat(Failure.of(TRANSIENT, "E", "x".repeat(2_000)).cause())
                .hasSize(1_001)
                .endsWith("…");
    }

    @Test
    void retryAfterIsSecondsOrADate() {
        var now = Instant.parse("2026-03-14T01:59:26Z");

        assertThat(RetryAfter.parse(" 120 ", now)).contains(Duration.ofMinutes(2));
        assertThat(RetryAfter.parse("Sat, 14 Mar 2026 01:59:56 GMT", now)).contains(Duration.ofSeconds(30));
        assertThat(RetryAfter.parse("Sat, 14 Mar 2026 01:00:00 GMT", now)).contains(Duration.ZERO);
        assertThat(RetryAfter.parse("soon", now)).isEmpty();
    }

    private static FailureKind kind(Throwable thrown) {
        return Classification.DEFAULT.of(thrown).kind();
    }
}
