package dev.mezan.gateway.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.mezan.core.problem.MezanException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SeenTest {
    @Test
    void whatWasToldIsNoNewsWhateverTheOrderInWhichItCame() {
        var seen = Seen.nothing("run-1");
        assertThat(seen.start()).isTrue();
        assertThat(seen.ends("review[9]")).isTrue();
        assertThat(seen.waits("approve")).isTrue();
        assertThat(seen.trail("approve", 2)).isZero();

        var later = Seen.read("run-1", seen.write());
        assertThat(later.start()).isFalse();
        assertThat(later.ends("review[9]")).isFalse();
        assertThat(later.ends("review[3]")).isTrue();
        assertThat(later.waits("approve")).isFalse();
        assertThat(later.ends("approve")).isTrue();
        assertThat(later.trail("approve", 5)).isEqualTo(2);
        assertThat(later.end()).isTrue();
    }

    @Test
    void tenThousandInstancesFitIntoAQuery() {
        var seen = Seen.nothing("run-1");
        for (var i = 0; i < 10_000; i++) {
            seen.ends("review[" + i + "]");
        }
        assertThat(seen.write()).hasSizeLessThan(4_000).matches(Seen.FORM);
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "e30", "W10", "eyJydW4iOiJydW4tMiJ9"})
    void aCursorThatIsNoneOrOfAnotherRunIsRefused(String cursor) {
        assertThatExceptionOfType(MezanException.class)
                .isThrownBy(() -> Seen.read("run-1", cursor))
                .satisfies(e -> assertThat(e.problems().getFirst().code()).isEqualTo("wrong-cursor"));
    }
}
