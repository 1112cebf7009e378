package dev.mezan.cli.states.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mezan.cli.states.chart.Trail.Way;
import dev.mezan.core.problem.MezanException;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TrailReaderTest {
    private static final Chart CHART = ChartReader.read(Machines.ALL);

    private static String event(int id, int previous, String type, String state) {
        var member = type.endsWith("Entered") ? "stateEnteredEventDetails" : "stateExitedEventDetails";
        var details = state.isEmpty() ? "" : ", \"" + member + "\": {\"name\": \"" + state + "\"}";
        return "{\"id\": %d, \"previousEventId\": %d, \"type\": \"%s\"%s}".formatted(id, previous, type, details);
    }

    private static Trail trail(String... events) {
        return HistoryFile.read("history.json", "{\"events\": [" + String.join(",", events) + "]}", CHART);
    }

    @Test
    void aFailureThatACatcherTookIsCaughtAndTheWayIsItsOwn() {
        var trail = trail(
                event(1, 0, "ExecutionStarted", ""),
                event(2, 0, "ChoiceStateEntered", "Large?"),
                event(3, 2, "ChoiceStateExited", "Large?"),
                event(4, 3, "MapStateEntered", "Each"),
                event(5, 4, "MapIterationStarted", ""),
                event(6, 5, "TaskStateEntered", "Work"),
                event(7, 6, "TaskFailed", ""),
                event(8, 7, "TaskStateExited", "Work"),
                event(9, 8, "PassStateEntered", "Mend"));

        assertThat(trail.marks())
                .containsEntry("Large?", Mark.SUCCEEDED)
                .containsEntry("Work", Mark.CAUGHT)
                .containsEntry("Mend", Mark.IN_PROGRESS)
                .containsEntry("Each", Mark.IN_PROGRESS)
                .doesNotContainKey("Done");
        assertThat(trail.ways())
                .containsExactlyInAnyOrder(
                        new Way("Large?", Optional.of("Each"), false), new Way("Work", Optional.of("Mend"), true));
    }

    @Test
    void whatWasAtWorkWhenTheExecutionEndedHasFailed() {
        var trail = trail(
                event(4, 3, "ExecutionFailed", ""),
                event(3, 2, "TaskFailed", ""),
                event(2, 1, "TaskStateEntered", "Work"),
                event(1, 0, "ExecutionStarted", ""));

        assertThat(trail.marks()).containsEntry("Work", Mark.FAILED);
    }

    @Test
    void aBranchThatWasCutShortHasFailedThoughTheExecutionGoesOn() {
        var trail = trail(
                event(1, 0, "ParallelStateEntered", "Both"),
                event(2, 1, "PassStateEntered", "Left"),
                event(3, 1, "FailStateEntered", "Right"),
                event(4, 3, "ParallelStateFailed", ""),
                event(5, 4, "ParallelStateExited", "Both"));

        assertThat(trail.marks())
                .containsEntry("Left", Mark.FAILED)
                .containsEntry("Right", Mark.FAILED)
                .containsEntry("Both", Mark.CAUGHT);
    }

    @Test
    void whatIsNoHistorySaysSo() {
        assertThatThrownBy(() -> HistoryFile.read("h.json", "{\"a\": 1}", CHART))
                .isInstanceOf(MezanException.class)
                .hasMessageContaining("h.json")
                .hasMessageContaining("get-execution-history");
        assertThatThrownBy(() -> HistoryFile.read("h.json", "[1]", CHART)).hasMessageContaining("this is 1");
        assertThatThrownBy(() -> HistoryFile.read("h.json", "[", CHART)).hasMessageContaining("no JSON");
    }
}
