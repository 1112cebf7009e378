package dev.mezan.runtime.httpapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mezan.core.agent.Rate;
import dev.mezan.runtime.time.HandTimers;
import java.time.Duration;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ThrottleTest {
    private final HandTimers time = new HandTimers();
    private final Throttle throttle = new Throttle(new Rate(10, 5), time);

    @Test
    void aBurstPassesAndThenAsManyAsTheRateSays() {
        assertThat(admitted(20)).isEqualTo(5);
        time.advance(Duration.ofMillis(300));
        assertThat(admitted(20)).isEqualTo(3);
        time.advance(Duration.ofMinutes(1));
        assertThat(admitted(20)).isEqualTo(5);
    }

    @Test
    void whoIsRefusedTakesNothing() {
        assertThat(admitted(1_000)).isEqualTo(5);
        time.advance(Duration.ofMillis(100));
        assertThat(admitted(1)).isEqualTo(1);
    }

    @Test
    void theEnvironmentMaySayHowManyThereMayBe() {
        assertThat(ApiRate.of(Map.of())).isEqualTo(ApiRate.USUAL);
        assertThat(ApiRate.of(Map.of("MEZAN_API_RATE", "50", "MEZAN_API_BURST", "100")))
                .isEqualTo(new Rate(50, 100));
        assertThatThrownBy(() -> ApiRate.of(Map.of("MEZAN_API_BURST", "0"))).hasMessageContaining("MEZAN_API_BURST");
    }

    private long admitted(int asked) {
        return IntStream.range(0, asked).filter(_ -> throttle.admits()).count();
    }
}
