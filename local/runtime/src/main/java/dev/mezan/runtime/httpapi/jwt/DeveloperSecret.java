package dev.mezan.runtime.httpapi.jwt;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What proves to a suite that somebody is its developer: a secret in a file of mode 600 in that person's home.
 *
 * @param file the file
 * @param secret what it holds
 */
record DeveloperSecret(Path file, String secret) implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DeveloperSecret.class);

    /** Where a suite of somebody's has it. */
    static Path place(Path home, int port) {
        return home.resolve(".mezan").resolve("suites").resolve(port + ".secret");
    }

    /** Writes a secret; empty if that can't be done, and then nobody can ask for a token. */
    static Optional<DeveloperSecret> write(Path file, String secret) {
        try {
            PrivateFile.write(file, secret.getBytes(StandardCharsets.UTF_8));
            return Optional.of(new DeveloperSecret(file, secret));
        } catch (IOException | UnsupportedOperationException e) {
            LOG.warn("'mezan token' will get no token: {} could not be written: {}", file, e.toString());
            return Optional.empty();
        }
    }

    boolean is(String given) {
        return MessageDigest.isEqual(secret.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }

    /** Deletes the file, unless a later suite at this port has its own there. */
    @Override
    public void close() {
        try {
            if (Files.exists(file) && is(Files.readString(file))) {
                Files.delete(file);
            }
        } catch (IOException e) {
            LOG.warn("{} could not be deleted: {}", file, e.toString());
        }
    }
}
