package dev.mezan.runtime.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.mezan.core.problem.MezanException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class PartTest {
    private final AtomicInteger starts = new AtomicInteger();
    private final AtomicInteger stops = new AtomicInteger();

    @Test
    void itStartsOnceWhenFirstUsed() throws Exception {
        var part = new Part<AutoCloseable>("part", this::started);

        assertThat(part.state()).isEqualTo(Part.State.ON_DEMAND);
        assertThat(part.get()).isSameAs(part.get());
        assertThat(part.state()).isEqualTo(Part.State.READY);
        part.stop();

        assertThat(starts).hasValue(1);
        assertThat(stops).hasValue(1);
    }

    @Test
    void oneThatWasStoppedBeforeItStartedNeverStarts() throws Exception {
        var part = new Part<AutoCloseable>("part", this::started);

        part.stop();
        part.start();

        assertThat(part.state()).isEqualTo(Part.State.FAILED);
        assertThat(starts).hasValue(0);
    }

    @Test
    void oneThatCannotStartSaysSoByName() {
        var part = new Part<AutoCloseable>("sqs", () -> {
            throw new IllegalStateException("no room");
        });

        assertThatExceptionOfType(MezanException.class)
                .isThrownBy(part::get)
                .withMessageContainingAll("sqs", "no room");
        assertThat(part.state()).isEqualTo(Part.State.FAILED);
    }

    private AutoCloseable started() {
        starts.incrementAndGet();
        return stops::incrementAndGet;
    }
}
