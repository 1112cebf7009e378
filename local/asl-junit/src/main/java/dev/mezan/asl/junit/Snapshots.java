package dev.mezan.asl.junit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.opentest4j.AssertionFailedError;

/**
 * Snapshots of histories: files that a first run writes and later ones are held against. Ids, times and UUIDs are made
 * the same for every run, and the events of branches stand in the branches' order.
 *
 * <p>They are in {@code src/test/resources/snapshots}, or where the system property {@code asl.snapshots.directory}
 * says. With {@code asl.snapshots=update} they are written again; with {@code asl.snapshots=require}, as a build server
 * wants it, one that is not there fails the test.
 */
public final class Snapshots {
    private static final String DIRECTORY = "src/test/resources/snapshots";

    /** What to do besides comparing. */
    enum Mode {
        WRITE_MISSING,
        UPDATE,
        REQUIRE
    }

    private final Path directory;
    private final Mode mode;

    Snapshots(Path directory, Mode mode) {
        this.directory = directory;
        this.mode = mode;
    }

    static Snapshots fromSystemProperties() {
        String mode = System.getProperty("asl.snapshots", "");
        return new Snapshots(
                Path.of(System.getProperty("asl.snapshots.directory", DIRECTORY)),
                switch (mode) {
                    case "" -> Mode.WRITE_MISSING;
                    case "update" -> Mode.UPDATE;
                    case "require" -> Mode.REQUIRE;
                    default ->
                        throw new IllegalArgumentException(
                                "the system property asl.snapshots must be update or require but is " + mode);
                });
    }

    void check(String name, Run run) {
        Path file = directory.resolve(name + ".json");
        String actual = HistorySnapshot.of(run.entries());
        try {
            boolean there = Files.exists(file);
            if (mode == Mode.UPDATE || (mode == Mode.WRITE_MISSING && !there)) {
                Files.createDirectories(file.toAbsolutePath().getParent());
                Files.writeString(file, actual);
                return;
            }
            if (!there) {
                throw new AssertionFailedError("there is no snapshot " + file
                        + ": run the test without asl.snapshots=require to write it, and keep the file");
            }
            compare(file, Files.readString(file), actual);
        } catch (IOException broken) {
            throw new UncheckedIOException("the snapshot " + file + " cannot be read or written", broken);
        }
    }

    private static void compare(Path file, String expected, String actual) {
        if (!expected.equals(actual)) {
            throw new AssertionFailedError(
                    "the history differs from the snapshot " + file + ":\n"
                            + LineDifference.between(lines(expected), lines(actual))
                            + "If that is right, run the test with -Dasl.snapshots=update.",
                    expected,
                    actual);
        }
    }

    private static List<String> lines(String text) {
        return Arrays.asList(text.split("\n"));
    }
}
