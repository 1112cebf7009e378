package dev.mezan.cli.endtoend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The launcher as a user runs it. */
final class Mezan {
    private static final long LONGEST_SECONDS = 300;

    private Mezan() {}

    /** The folder of the sources, which is where the launcher lies. */
    static Path home() {
        return Path.of("").toAbsolutePath().resolve("../..").normalize();
    }

    /** Runs a verb in a folder and waits for its end. */
    static Ended run(Path folder, String... arguments) {
        try {
            var out = Files.createTempFile("mezan-out", ".txt");
            var err = Files.createTempFile("mezan-err", ".txt");
            var process = start(folder, out, err, arguments);
            if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException("mezan " + String.join(" ", arguments) + " did not end");
            }
            return new Ended(process.exitValue(), Files.readString(out), Files.readString(err));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Starts a verb in a folder. */
    static Process start(Path folder, Path out, Path err, String... arguments) throws IOException {
        var command = new ArrayList<>(List.of(home().resolve("mezan").toString()));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        // A suite that somebody runs on this machine must not answer for the one under test.
        builder.environment().put("MEZAN_PORT", "1");
        return builder.start();
    }

    /** How a verb ended. */
    record Ended(int exitCode, String out, String err) {}
}
