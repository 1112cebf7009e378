package dev.mezan.bench;

import dev.mezan.core.problem.MezanException;
import dev.mezan.core.problem.Problem;
import java.nio.file.Path;

/** Where the {@code mezan} script lies that started this process. */
public final class Launcher {
    private Launcher() {}

    /** Its path. */
    public static Path path() {
        var path = System.getProperty("mezan.launcher");
        if (path == null) {
            throw new MezanException(Problem.of("no-launcher", "A benchmark starts the suite by the mezan script")
                    .advise("Start it as ./mezan bench."));
        }
        return Path.of(path);
    }
}
