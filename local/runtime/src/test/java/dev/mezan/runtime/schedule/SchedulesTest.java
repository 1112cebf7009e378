package dev.mezan.runtime.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mezan.catalog.ScheduleSpec;
import dev.mezan.runtime.meter.Meter;
import dev.mezan.runtime.meter.Unit;
import dev.mezan.runtime.time.HandTimers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SchedulesTest {
    private final HandTimers timers = new HandTimers();
    private final Meter meter = new Meter();
    private final List<String> invoked = new ArrayList<>();
    private final Schedules schedules = new Schedules(invoked::add, timers, meter)
            .start(List.of(
                    new ScheduleSpec("often", "often", Duration.ofMinutes(15)),
                    new ScheduleSpec("rarely", "rarely", Duration.ofHours(1))));

    @Test
    void theFirstInvocationComesAfterOnePeriod() {
        timers.advance(Duration.ofMinutes(14));
        assertThat(invoked).isEmpty();
        timers.advance(Duration.ofMinutes(1));
        assertThat(invoked).containsExactly("often");
    }

    @Test
    void itGoesOnAndIsMetered() {
        timers.advance(Duration.ofHours(2));

        assertThat(invoked).hasSize(10).filteredOn("rarely"::equals).hasSize(2);
        assertThat(meter.totals()).containsEntry(Unit.SCHEDULE_INVOCATION, 10.0);
    }

    @Test
    void nothingComesOnceItIsClosed() {
        timers.advance(Duration.ofMinutes(15));
        schedules.close();
        timers.advance(Duration.ofDays(1));

        assertThat(invoked).containsExactly("often");
        assertThat(timers.pending()).isZero();
    }
}
