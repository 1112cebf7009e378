package dev.mezan.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class EffectsReportTest {
    @Test
    void anEffectCostsWhatItsTaskWritesMoreThanOneWithoutIt() {
        var report = new EffectsReport(List.of(
                new EffectsReport.Row(Work.W, measured(100, 0), 700),
                new EffectsReport.Row(Work.E, measured(50, 0), 50 * (7 + 24))));
        assertThat(report.writesPerEffect()).isEqualTo(2.0);
        assertThat(report.effectsPerSecond()).isEqualTo(60.0);
        assertThat(report.isWithoutErrors()).isTrue();
        assertThat(report.text()).contains("60 effects/s; each costs 2.00 write requests");
        assertThat(JsonMapper.shared()
                        .readTree(report.json())
                        .path("writes_per_effect")
                        .asDouble())
                .isEqualTo(2.0);
    }

    @Test
    void aRunThatFailedIsTold() {
        var report = new EffectsReport(List.of(new EffectsReport.Row(Work.E, measured(5, 1), 0)));
        assertThat(report.isWithoutErrors()).isFalse();
        assertThat(report.text()).contains("first error: broken");
    }

    private static Measurement measured(long runs, long errors) {
        var latencies = new Histogram(1, 1_000_000, 3);
        latencies.recordValue(9_000);
        var cpu = Duration.ofSeconds(1);
        return new Measurement(
                runs, errors, Duration.ofSeconds(10), latencies, cpu, cpu, 0.1, errors == 0 ? "" : "broken");
    }
}
