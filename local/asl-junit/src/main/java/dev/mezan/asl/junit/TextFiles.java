package dev.mezan.asl.junit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads what tests name: a file, told from the module's folder, or else a resource of the class path. */
final class TextFiles {
    private TextFiles() {}

    static String read(String location) {
        Path file = Path.of(location);
        try {
            return Files.isRegularFile(file) ? Files.readString(file) : resource(location);
        } catch (IOException broken) {
            throw new UncheckedIOException(location + " cannot be read: " + broken.getMessage(), broken);
        }
    }

    private static String resource(String location) throws IOException {
        try (InputStream in = Thread.currentThread().getContextClassLoader().getResourceAsStream(location)) {
            if (in == null) {
                throw new IllegalArgumentException("there is no file "
                        + Path.of(location).toAbsolutePath() + " and no resource " + location
                        + " on the class path: name one that is there");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
