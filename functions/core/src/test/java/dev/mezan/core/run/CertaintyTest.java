package dev.mezan.core.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CertaintyTest {
    @ParameterizedTest
    @CsvSource({
        "SUCCEEDED, 1, '', DONE",
        "DEGRADED, 3, '', DONE",
        "NEEDS_HUMAN, 1, '', UNKNOWN",
        "FAILED, 1, dev.mezan.agent.effect.EffectRefused, NOT_DONE",
        "FAILED, 1, dev.mezan.agent.InvalidInput, NOT_DONE",
        "FAILED, 1, dev.mezan.core.ledger.EffectUnknown, UNKNOWN",
        "FAILED, 1, dev.mezan.agent.failure.PermanentFailure, UNKNOWN",
        "FAILED, 1, dev.mezan.agents.order.OrderRefused, NOT_DONE",
        "FAILED, 2, dev.mezan.agents.order.OrderRefused, UNKNOWN",
        "FAILED, 1, Sandbox.Timedout, UNKNOWN",
        "FAILED, 0, Mezan.CircuitOpen, NOT_DONE",
        "FAILED, 0, Mezan.Cancelled, NOT_DONE",
        "FAILED, 0, Mezan.OutcomeLost, UNKNOWN",
        "FAILED, 0, Lambda.TooManyRequestsException, NOT_DONE",
        "FAILED, 1, Lambda.TooManyRequestsException, UNKNOWN",
        "FAILED, 1, dev.mezan.agent.failure.TransientFailure, UNKNOWN",
        "FAILED, 4, Runtime.ExitError, UNKNOWN"
    })
    void whatMayHaveBeenDoneIsNotSaidToBeUndone(Outcome outcome, int attempts, String error, Certainty certainty) {
        var failed = error.isEmpty() ? Optional.<TaskError>empty() : Optional.of(new TaskError(error, "c"));
        var ended = new TaskOutcome(
                "t",
                "a",
                outcome,
                Optional.empty(),
                failed,
                Optional.empty(),
                Instant.EPOCH,
                1,
                attempts,
                Optional.empty(),
                List.of());
        assertThat(Certainty.of(ended)).isEqualTo(certainty);
    }
}
