package dev.mezan.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mezan.simulation.world.Play;
import dev.mezan.simulation.world.Suite;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SimulationTest {
    private static final long MOST = 2_000;
    private static final Suite SHIPPED = Suite.shipped();

    @Test
    void aSeedIsTheSameWorldTwice() {
        for (var seed = 1L; seed <= 10; seed++) {
            var setting = Play.Setting.of(seed).toldInFull();
            assertThat(new Play(SHIPPED).play(setting).trace())
                    .isNotEmpty()
                    .isEqualTo(new Play(SHIPPED).play(setting).trace());
        }
    }

    @ParameterizedTest
    @MethodSource("dev.mezan.simulation.Mutant#all")
    void aMistakeIsFoundWithinTwoThousandWorlds(Mutant mutant) {
        var play = new Play(mutant.mistake().apply(SHIPPED));
        assertThat(LongStream.range(0, MOST)
                        .filter(mutant::isIn)
                        .mapToObj(seed -> play.play(Play.Setting.of(seed)))
                        .anyMatch(ending -> !ending.broken().isEmpty()))
                .as("found")
                .isTrue();
    }
}
