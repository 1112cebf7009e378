package dev.mezan.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mezan.simulation.world.Play;
import dev.mezan.simulation.world.Shrinker;
import dev.mezan.simulation.world.Simulation;
import dev.mezan.simulation.world.Suite;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WorldsTest {
    private static final Play PLAY = new Play(Suite.shipped());

    @Test
    void allHoldsInTwoHundredWorlds() throws InterruptedException {
        var silent = new PrintStream(OutputStream.nullOutputStream());
        var failed = new Simulation(PLAY, silent).run(1, 200);
        assertThat(failed.map(new Shrinker(PLAY)::story)).isEmpty();
    }

    @Test
    void aWorldIsTheSameWhateverOtherWorldsDoBesideIt() throws Exception {
        try (var threads = Executors.newFixedThreadPool(4)) {
            for (var seed : List.of(2L, 17L, 40L)) {
                Callable<List<String>> world =
                        () -> PLAY.play(Play.Setting.of(seed).toldInFull()).trace();
                var worlds = IntStream.range(0, 4).mapToObj(_ -> world).toList();
                var traces = threads.invokeAll(worlds);
                for (var trace : traces) {
                    assertThat(trace.get())
                            .isNotEmpty()
                            .isEqualTo(traces.getFirst().get());
                }
            }
        }
    }
}
