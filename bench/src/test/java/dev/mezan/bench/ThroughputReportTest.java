package dev.mezan.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class ThroughputReportTest {
    @Test
    void theGoalIsReachedWhenEveryRepeatThatHasOneReachesIt() {
        assertThat(report(row(true, 90, 400, 0), row(false, 900, 4000, 0)).goalReached())
                .isTrue();
    }

    @Test
    void theGoalIsMissedByASlowMedianASlowTailOrOneError() {
        assertThat(report(row(true, 110, 400, 0)).goalReached()).isFalse();
        assertThat(report(row(true, 90, 600, 0)).goalReached()).isFalse();
        assertThat(report(row(true, 90, 400, 1)).goalReached()).isFalse();
    }

    @Test
    void theTableSaysTasksLatenciesErrorsAndTheFirstError() {
        assertThat(report(row(true, 90, 400, 1)).text())
                .contains("open loop, 1000 tasks/s offered", "120", "90.", "MISSED", "first error: no luck");
    }

    @Test
    void theJsonHasOneRowForEachRepeat() {
        var json = JsonMapper.shared()
                .readTree(report(row(true, 90, 400, 0), row(true, 80, 300, 0)).json());

        assertThat(json.path("goal_reached").asBoolean()).isTrue();
        assertThat(json.path("rows").size()).isEqualTo(2);
        assertThat(json.at("/rows/0/tasks_per_s").asDouble()).isEqualTo(120.0);
        assertThat(json.at("/rows/0/cpu_s_per_1000_tasks").asDouble()).isEqualTo(1.667);
    }

    private static ThroughputReport report(ThroughputCommand.Row... rows) {
        return new ThroughputReport(List.of(rows), Work.W);
    }

    /** 100 runs of 12 tasks in 10 s: the lower half at one latency, all but the last of the rest there too. */
    private static ThroughputCommand.Row row(boolean hasGoal, int p50, int p99, int errors) {
        var latencies = new Histogram(3);
        latencies.recordValueWithCount(p50 * 1000L, 90);
        latencies.recordValueWithCount(p99 * 1000L, 10);
        var measured = new Measurement(
                100,
                errors,
                Duration.ofSeconds(10),
                latencies,
                Duration.ofSeconds(2),
                Duration.ofSeconds(1),
                0.001,
                errors == 0 ? "" : "no luck");
        var part = new ThroughputCommand.Part("synchronous start", Instant::now, new OpenLoop(1000, Work.W), hasGoal);
        return new ThroughputCommand.Row(part, 1, measured);
    }
}
