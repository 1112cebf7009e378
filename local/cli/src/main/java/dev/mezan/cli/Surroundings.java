package dev.mezan.cli;

import dev.mezan.cli.screen.Screen;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Map;

/**
 * What is around the program.
 *
 * @param screen where it writes
 * @param variables the environment variables
 * @param properties what the launcher found: {@code mezan.home}, {@code mezan.launcher}, {@code mezan.maven}
 * @param directory the user's working directory
 * @param input standard input
 */
public record Surroundings(
        Screen screen,
        Map<String, String> variables,
        Map<String, String> properties,
        Path directory,
        InputStream input) {
    /** The port of a suite whose user chose none. */
    public static final int DEFAULT_PORT = 4566;

    public Surroundings {
        variables = Map.copyOf(variables);
        properties = Map.copyOf(properties);
    }

    /** The port that {@code mezan local} listens on if nothing else is said: {@code MEZAN_PORT}, or 4566. */
    public int port() {
        var chosen = variables.getOrDefault("MEZAN_PORT", "");
        return chosen.matches("[0-9]{1,5}") ? Integer.parseInt(chosen) : DEFAULT_PORT;
    }

    /** The folder that MEZAN's sources and its launcher lie in. */
    public Path home() {
        return Path.of(properties.getOrDefault("mezan.home", directory.toString()));
    }

    /** The same, writing elsewhere. */
    public Surroundings on(Screen other) {
        return new Surroundings(other, variables, properties, directory, input);
    }
}
