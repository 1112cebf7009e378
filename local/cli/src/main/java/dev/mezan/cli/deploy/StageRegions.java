package dev.mezan.cli.deploy;

import dev.mezan.catalog.Stage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Into which region this machine last deployed a stage, so that it doesn't come to be twice by a forgotten option.
 *
 * @param folder where that is kept, a file for each
 */
record StageRegions(Path folder) {
    /** The region; empty if it was not deployed from here. */
    Optional<String> of(String account, Stage stage) {
        try {
            return Optional.of(Files.readString(file(account, stage)).strip());
        } catch (NoSuchFileException _) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Remembers that it was. */
    void keep(String account, Stage stage, String region) {
        try {
            Files.createDirectories(folder);
            Files.writeString(file(account, stage), region + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Forgets it: it is gone. */
    void forget(String account, Stage stage) {
        try {
            Files.deleteIfExists(file(account, stage));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path file(String account, Stage stage) {
        return folder.resolve(account + "-" + stage.name());
    }
}
