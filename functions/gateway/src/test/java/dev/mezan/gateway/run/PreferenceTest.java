package dev.mezan.gateway.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The forms are those of <a href="https://www.rfc-editor.org/rfc/rfc7240">RFC 7240</a>. */
class PreferenceTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"wait=10|10", "respond-async, wait=3|3", "WAIT = 5; x|5", "wait=600|25"})
    void aWaitIsKeptUpToItsMost(String header, int seconds) {
        assertThat(Preference.patience(Optional.of(header))).contains(Duration.ofSeconds(seconds));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "wait", "wait=-1", "wait=0", "await=3", "wait=soon", "wait=99999999999999"})
    void whatIsNoWaitIsIgnored(String header) {
        assertThat(Preference.patience(Optional.of(header))).isEmpty();
    }
}
