package dev.mezan.asl.map;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The arithmetic of https://docs.aws.amazon.com/step-functions/latest/dg/maprun-fail-threshold.html. */
class MapRunLimitsTest {
    @Test
    void withoutToleranceTheFirstFailureIsTooMany() {
        MapRunLimits none = new MapRunLimits(0, 0, 0);
        assertThat(none.isExceeded(0, 10)).isFalse();
        assertThat(none.isExceeded(1, 10)).isTrue();
    }

    @Test
    void aCountIsExceededByOneMore() {
        MapRunLimits count = new MapRunLimits(0, 3, 0);
        assertThat(count.isExceeded(3, 3)).isFalse();
        assertThat(count.isExceeded(4, 1_000_000)).isTrue();
    }

    @Test
    void aPercentageIsOfAllItems() {
        MapRunLimits third = new MapRunLimits(0, 0, 33.3);
        assertThat(third.isExceeded(333, 1_000)).isFalse();
        assertThat(third.isExceeded(334, 1_000)).isTrue();
    }

    @Test
    void ofBothThePassingOfEitherIsTooMuch() {
        MapRunLimits both = new MapRunLimits(0, 2, 50);
        assertThat(both.isExceeded(2, 4)).isFalse();
        assertThat(both.isExceeded(3, 100)).isTrue();
        assertThat(both.isExceeded(2, 3)).isTrue();
    }

    @Test
    void aHundredPercentTolerateEverything() {
        assertThat(new MapRunLimits(0, 0, 100).isExceeded(7, 7)).isFalse();
    }
}
