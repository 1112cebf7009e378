package dev.mezan.cli;

import dev.mezan.cli.command.LocalCommand;
import dev.mezan.cli.run.RunCommand;
import java.util.List;

/** The verbs, in the order in which help lists them. */
final class Verbs {
    private Verbs() {}

    static List<Object> all(Surroundings surroundings) {
        return List.of(new RunCommand(surroundings), new LocalCommand(surroundings));
    }
}
