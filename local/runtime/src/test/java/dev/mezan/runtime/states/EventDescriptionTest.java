package dev.mezan.runtime.states;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mezan.asl.history.EventDetails;
import dev.mezan.asl.history.HistoryEvent;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class EventDescriptionTest {
    private static Object details(EventDetails details) {
        var body = EventDescription.of(new HistoryEvent(3, 2, Instant.EPOCH, details), true);
        return Objects.requireNonNull(body.get(details.member()));
    }

    @Test
    void outputsAndVariablesSayThatTheyAreWhole() {
        assertThat(details(EventDetails.stateExited("Pass", "S", Map.of("a", 1), Map.of("x", "y"))))
                .isEqualTo(Map.of(
                        "name",
                        "S",
                        "output",
                        "{\"a\":1}",
                        "outputDetails",
                        Map.of("truncated", false),
                        "assignedVariables",
                        Map.of("x", "\"y\""),
                        "assignedVariablesDetails",
                        Map.of("truncated", false)));
    }

    @Test
    void whatHasNeitherErrorNorCauseHasDetailsWithoutThem() {
        assertThat(details(EventDetails.executionAborted("", ""))).isEqualTo(Map.of());
        assertThat(details(EventDetails.executionTimedOut())).isEqualTo(Map.of("error", "States.Timeout"));
    }
}
