package dev.mezan.packaging;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a folder tells of an artifact that was written there before: a file {@code <function>.zip.made} beside the zip.
 *
 * @param zip the artifact
 */
record Former(Path zip) {
    /** The artifact, if it was made from the same and nobody has touched it since. */
    Optional<Artifact> madeFrom(String source, String function, String handler) {
        try {
            if (!Files.isRegularFile(zip) || !Files.isRegularFile(note())) {
                return Optional.empty();
            }
            var lines = Files.readAllLines(note());
            if (lines.size() != 3 || !lines.getFirst().equals(source)) {
                return Optional.empty();
            }
            var bytes = Files.readAllBytes(zip);
            return Fingerprint.of(bytes).equals(lines.getLast())
                    ? Optional.of(new Artifact(
                            function, handler, zip, bytes.length, Long.parseLong(lines.get(1)), lines.getLast()))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("The artifact " + zip + " can't be read", e);
        }
    }

    /** Notes what it was made from, once it is written. */
    void keep(String source, Artifact made) throws IOException {
        Files.write(note(), List.of(source, Long.toString(made.unzippedBytes()), made.sha256()));
    }

    private Path note() {
        return zip.resolveSibling(zip.getFileName() + ".made");
    }
}
