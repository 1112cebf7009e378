package dev.mezan.runtime.states.callback;

import dev.mezan.runtime.journal.AtomicFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The activities on the disk, in one JSON file that is replaced as a whole; they change seldom.
 *
 * @param path the file
 */
public record ActivityFile(Path path) {
    private static final JsonMapper JSON = new JsonMapper();

    List<Activity> read() {
        try {
            return Files.exists(path)
                    ? JSON.readValue(Files.readAllBytes(path), new TypeReference<List<Activity>>() {})
                    : List.of();
        } catch (IOException | JacksonException e) {
            throw new IllegalStateException(
                    "The activities in " + path + " can't be read; put the file back from a copy, or move it away", e);
        }
    }

    void write(List<Activity> activities) {
        try {
            AtomicFile.write(path, JSON.writeValueAsBytes(activities));
        } catch (IOException e) {
            throw new UncheckedIOException("The activities can't be written to " + path, e);
        }
    }
}
