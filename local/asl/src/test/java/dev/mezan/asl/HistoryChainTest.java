package dev.mezan.asl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mezan.asl.history.HistoryEvent;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/**
 * What the events of a Map's iterations and a Parallel's branches follow when they run beside one another.
 *
 * @see <a
 *     href="https://github.com/localstack/localstack/blob/main/tests/aws/services/stepfunctions/v2/timeouts/test_timeouts.snapshot.json">test_service_lambda_map_timeout,
 *     recorded of the service</a>
 * @see <a href="https://github.com/floci-io/floci/issues/2965">ExecutionAborted and ExecutionTimedOut, measured</a>
 */
class HistoryChainTest {
    private static final String BESIDE = """
            {"StartAt":"M","States":{"M":{"Type":"Map","Catch":[{"ErrorEquals":["E"],"Next":"Done"}],
              "ItemProcessor":{"StartAt":"T","States":{
                "T":{"Type":"Task","Resource":"arn:aws:states:::lambda:invoke","End":true}}},"Next":"Done"},
              "Done":{"Type":"Succeed"}}}""";

    private final CountDownLatch waiting = new CountDownLatch(3);

    @Test
    void whatIsCutShortFollowsTheFailureThatCutIt() throws Exception {
        Running running = new Running(this::failTheFirst, EngineLimits.DEFAULTS, TestingObjects.of(Map.of()));
        running.run(BESIDE, "[0, 1, 2]");
        List<HistoryEvent> events = running.events;
        HistoryEvent failed = only(events, "TaskFailed");
        assertThat(events.stream().filter(event -> event.type().equals("MapIterationStarted")))
                .allMatch(event -> event.previousEventId() == 3);
        List<String> after = events.stream()
                .filter(event -> event.previousEventId() == failed.id())
                .map(HistoryEvent::type)
                .toList();
        assertThat(after)
                .startsWith("MapIterationFailed", "TaskStateAborted")
                .endsWith("MapStateFailed")
                .hasSize(7)
                .filteredOn("MapIterationAborted"::equals)
                .hasSize(2);
        HistoryEvent exited = only(events, "MapStateExited");
        assertThat(exited.previousEventId())
                .isEqualTo(only(events, "MapStateFailed").id());
    }

    private Object failTheFirst(TaskRequest request) throws TaskFailure, InterruptedException {
        waiting.countDown();
        waiting.await();
        if (Integer.valueOf(0).equals(request.arguments()) || Long.valueOf(0).equals(request.arguments())) {
            throw new TaskFailure("E", "c");
        }
        Thread.currentThread().join();
        return "never";
    }

    @Test
    void anExecutionThatIsStoppedEndsWithNothingElse() throws Exception {
        Running running = new Running(this::stop, EngineLimits.DEFAULTS, TestingObjects.of(Map.of()));
        running.run(BESIDE, "[1]");
        HistoryEvent last = running.events.getLast();
        assertThat(running.events.stream().map(HistoryEvent::type))
                .endsWith("TaskScheduled", "TaskStarted", "ExecutionAborted");
        assertThat(last.previousEventId()).isZero();
    }

    private Object stop(TaskRequest request) {
        Thread.currentThread().interrupt();
        return "never";
    }

    private static HistoryEvent only(List<HistoryEvent> events, String type) {
        List<HistoryEvent> found =
                events.stream().filter(event -> event.type().equals(type)).toList();
        assertThat(found).hasSize(1);
        return found.getFirst();
    }
}
