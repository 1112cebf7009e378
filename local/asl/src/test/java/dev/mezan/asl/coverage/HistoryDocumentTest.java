package dev.mezan.asl.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.mezan.asl.ExecutionContext;
import dev.mezan.asl.StateMachine;
import dev.mezan.asl.history.HistoryEvent;
import dev.mezan.asl.mock.Simulation;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HistoryDocumentTest {
    private static final String MACHINE = """
            {`QueryLanguage`: `JSONata`, `StartAt`: `M`, `States`: {
             `M`: {`Type`: `Map`, `Assign`: {`most`: 3}, `Next`: `C`, `ItemProcessor`:
               {`StartAt`: `I`, `States`: {`I`: {`Type`: `Pass`, `End`: true}}}},
             `C`: {`Type`: `Choice`, `Default`: `E`, `Choices`: [
               {`Condition`: `{% $count($states.input) > $most %}`, `Next`: `E`},
               {`Condition`: `{% $count($states.input) = 1 %}`, `Next`: `E`}]},
             `E`: {`Type`: `Succeed`}}}
            """;

    /** The ids of a Map's end follow its last iteration, as the service's do. */
    private static final String HISTORY = """
            {"events": [
              {"timestamp": "2026-03-14T02:59:26.000+01:00", "type": "ExecutionStarted", "id": 1, "previousEventId": 0,
               "executionStartedEventDetails": {"input": "[7]", "roleArn": "arn:role"}},
              {"timestamp": 1773453567.5, "type": "MapStateEntered", "id": 2, "previousEventId": 1,
               "stateEnteredEventDetails": {"name": "M", "input": "[7]"}},
              {"timestamp": 1773453567.5, "type": "MapStateStarted", "id": 3, "previousEventId": 2,
               "mapStateStartedEventDetails": {"length": 1}},
              {"timestamp": 1773453567.5, "type": "MapIterationStarted", "id": 4, "previousEventId": 3,
               "mapIterationStartedEventDetails": {"name": "M", "index": 0}},
              {"timestamp": 1773453567.5, "type": "PassStateEntered", "id": 5, "previousEventId": 4,
               "stateEnteredEventDetails": {"name": "I", "input": "7"}},
              {"timestamp": 1773453567.5, "type": "PassStateExited", "id": 6, "previousEventId": 5,
               "stateExitedEventDetails": {"name": "I", "output": "7"}},
              {"timestamp": 1773453567.5, "type": "MapIterationSucceeded", "id": 7, "previousEventId": 6,
               "mapIterationSucceededEventDetails": {"name": "M", "index": 0}},
              {"timestamp": 1773453567.5, "type": "MapStateSucceeded", "id": 8, "previousEventId": 7},
              {"timestamp": 1773453567.5, "type": "MapStateExited", "id": 9, "previousEventId": 8,
               "stateExitedEventDetails": {"name": "M", "output": "[7]", "assignedVariables": {"most": "3"}}},
              {"timestamp": 1773453567.5, "type": "ChoiceStateEntered", "id": 10, "previousEventId": 9,
               "stateEnteredEventDetails": {"name": "C", "input": "[7]"}},
              {"timestamp": 1773453567.5, "type": "ChoiceStateExited", "id": 11, "previousEventId": 10,
               "stateExitedEventDetails": {"name": "C", "output": "[7]"}},
              {"timestamp": 1773453567.5, "type": "SucceedStateEntered", "id": 12, "previousEventId": 11,
               "stateEnteredEventDetails": {"name": "E", "input": "[7]"}},
              {"timestamp": 1773453567.5, "type": "SucceedStateExited", "id": 13, "previousEventId": 12,
               "stateExitedEventDetails": {"name": "E", "output": "[7"}}]}
            """;

    @Test
    void aHistoryOfTheServiceIsCountedAsOneOfThisEngine() {
        StateMachine machine = Simulation.machine(MACHINE);
        List<HistoryEvent> events = HistoryDocument.read("history.json", HISTORY);
        Coverage coverage = Coverage.of(machine);
        coverage.add(new ExecutionHistory(
                new ExecutionContext("arn:e", "e", "arn:role", Instant.EPOCH, "arn:m", "m", Optional.empty()), events));
        assertThat(coverage.report().missing())
                .extracting(Place::label)
                .containsExactly("Choices[0] to E", "Default to E");
        assertThat(Visits.of(events)).extracting(Visit::state).containsExactly("M", "I", "C", "E");
    }

    @Test
    void dataIsReadAndWhatWasCutOffStaysText() {
        List<HistoryEvent> events = HistoryDocument.read("history.json", HISTORY);
        assertThat(events.getFirst().timestamp()).isEqualTo("2026-03-14T01:59:26Z");
        assertThat(events.get(1).timestamp()).isEqualTo("2026-03-14T01:59:27.500Z");
        assertThat(events.get(8).details().fields())
                .containsEntry("output", List.of(7))
                .containsEntry("assignedVariables", Map.of("most", 3));
        assertThat(events.getLast().details().fields()).containsEntry("output", "[7");
    }

    @Test
    void whatIsNoHistorySaysWhere() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HistoryDocument.read("h.json", "[]"))
                .withMessage(
                        "h.json: a history is a JSON object with an array 'events', as GetExecutionHistory gives it");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HistoryDocument.read("h.json", "{\"events\": [{\"id\": 1}]}"))
                .withMessage("h.json at '/events/0': an event must have a number 'id' and a string 'type'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HistoryDocument.read(
                        "h.json", "{\"events\": [{\"id\": 1, \"type\": \"T\", \"timestamp\": \"now\"}]}"))
                .withMessageContaining("h.json at '/events/0': the timestamp \"now\" is none such as");
    }
}
