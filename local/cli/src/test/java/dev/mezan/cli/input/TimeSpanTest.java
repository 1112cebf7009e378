package dev.mezan.cli.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.mezan.core.problem.MezanException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimeSpanTest {
    @Test
    void peopleWriteANumberAndAUnit() {
        assertThat(TimeSpan.of("--for", "250ms")).isEqualTo(Duration.ofMillis(250));
        assertThat(TimeSpan.of("--for", "90s")).isEqualTo(Duration.ofSeconds(90));
        assertThat(TimeSpan.of("--for", "10m")).isEqualTo(Duration.ofMinutes(10));
        assertThat(TimeSpan.of("--for", "2h")).isEqualTo(Duration.ofHours(2));
        assertThat(TimeSpan.of("--for", "3d")).isEqualTo(Duration.ofDays(3));
        assertThat(TimeSpan.of("--for", "PT1M30S")).isEqualTo(Duration.ofSeconds(90));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "10", "m", "0s", "-5m", "PT0S", "ten minutes", "9999999999d"})
    void whatIsNoneIsRefusedWithAnExample(String text) {
        assertThatExceptionOfType(MezanException.class)
                .isThrownBy(() -> TimeSpan.of("--for", text))
                .withMessageContaining("--for")
                .withMessageContaining("Write 90s, 10m, 2h or 3d");
    }
}
