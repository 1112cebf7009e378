package dev.mezan.runtime.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills the whole suite at random instants, in two rows at once: {@code -Dmezan.kills=N} for more or fewer. */
class KillSuiteIT {
    private static final int KILLS = Integer.getInteger("mezan.kills", 100) / 2;

    @Test
    void whatWasAcceptedEndsAsItShouldAndOnceAfterEveryKill(@TempDir Path first, @TempDir Path second)
            throws Exception {
        var rows = LongStream.of(17, 4711).mapToObj(seed -> (Callable<Boolean>) () -> {
            assertThat(new SuiteLives(seed == 17 ? first : second, seed).kill(KILLS))
                    .isEmpty();
            return true;
        });
        try (var threads = Executors.newFixedThreadPool(2)) {
            for (var row : threads.invokeAll(rows.toList())) {
                row.get();
            }
        }
    }
}
