package dev.mezan.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The forms are those of <a href="https://www.w3.org/TR/trace-context/">W3C Trace Context</a>. */
class TraceParentTest {
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String FORM = "00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}";

    private final Random random = new Random(7);

    @Test
    void theCallersTraceGoesOnInASpanOfOurOwn() {
        var ours = TraceParent.of(Optional.of("00-" + TRACE + "-00f067aa0ba902b7-00"), random);
        assertThat(ours.trace()).isEqualTo(TRACE);
        assertThat(ours.flags()).isEqualTo("00");
        assertThat(ours.span()).isNotEqualTo("00f067aa0ba902b7");
        assertThat(ours.toString()).matches(FORM);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "00-00000000000000000000000000000000-00f067aa0ba902b7-01",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-0000000000000000-01",
                "00-4BF92F3577B34DA6A3CE929D0E0E4736-00f067aa0ba902b7-01",
                "ff-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01"
            })
    void whatIsNoTraceBeginsANewOne(String header) {
        var ours = TraceParent.of(Optional.of(header), random);
        assertThat(ours.toString()).matches(FORM).doesNotContain(TRACE);
    }
}
