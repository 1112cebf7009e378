package dev.mezan.cli;

import dev.mezan.cli.screen.Screen;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A command line without a process: what it writes is kept. */
final class TestingConsole {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final Surroundings surroundings;

    /** A console in a folder, with what the launcher found; no suite listens on its port. */
    TestingConsole(Path folder, Map<String, String> properties) {
        this(folder, properties, "");
    }

    /** The same with something on standard input. */
    TestingConsole(Path folder, Map<String, String> properties, String input) {
        this(folder, properties, Map.of("MEZAN_PORT", "1"), input);
    }

    /** The same with other variables. */
    TestingConsole(Path folder, Map<String, String> properties, Map<String, String> variables, String input) {
        var screen = new Screen(stream(out), stream(err), false, false, () -> 80);
        surroundings = new Surroundings(screen, variables, properties, folder, bytes(input));
    }

    /** A console of somebody whose home a folder is, and whose suite is at a port. */
    static TestingConsole at(int port, Path home) {
        return new TestingConsole(
                home, Map.of(), Map.of("MEZAN_PORT", Integer.toString(port), "HOME", home.toString()), "");
    }

    int execute(String... arguments) {
        return Mezan.execute(surroundings, arguments);
    }

    Surroundings surroundings() {
        return surroundings;
    }

    String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    List<String> lines() {
        return out().lines().toList();
    }

    private static ByteArrayInputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }
}
