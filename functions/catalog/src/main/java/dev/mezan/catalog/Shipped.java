package dev.mezan.catalog;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The files that come with the suite: state machines and workflows, from the class path. */
public final class Shipped {
    private Shipped() {}

    /** The text of a state machine's file, with its placeholders. */
    public static String stateMachine(String file) {
        return read("/statemachines/" + file);
    }

    /** The documents of the workflows that come with the suite. */
    static List<String> workflows() {
        // A jar can't list its folders; a test holds the list against the folder.
        return read("/workflows/index.txt")
                .lines()
                .map(String::strip)
                .filter(name -> name.endsWith(".json"))
                .map(name -> read("/workflows/" + name))
                .toList();
    }

    private static String read(String path) {
        try (var stream = Shipped.class.getResourceAsStream(path)) {
            if (stream == null) {
                throw new IllegalStateException(path + " is not on the class path");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
