package dev.mezan.runtime.states.crash;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills the process of executions at 200 random instants, in two rows that run at once. */
class KillIT {
    private static final int KILLS = Integer.getInteger("mezan.kills", 200) / 2;

    @Test
    void everyAcceptedExecutionGoesOnAfterEveryKill(@TempDir Path first, @TempDir Path second) throws Exception {
        var rows = LongStream.of(17, 4711).mapToObj(seed -> (Callable<Boolean>) () -> {
            new Lives(seed == 17 ? first : second, seed).kill(KILLS);
            return true;
        });
        try (var threads = Executors.newFixedThreadPool(2)) {
            for (var row : threads.invokeAll(rows.toList())) {
                row.get();
            }
        }
    }
}
