package dev.mezan.cli.input;

import java.nio.file.Path;
import java.util.Optional;

/**
 * A file of a folder.
 *
 * @param path where it is
 * @param name its path within the folder, with slashes
 * @param bytes its size
 * @param problem why it is not uploaded; empty if it is
 */
record FoundFile(Path path, String name, long bytes, Optional<String> problem) {
    /** Whether it is too large to be uploaded; whether that is a pity, the review decides by its kind. */
    boolean isTooLarge() {
        return bytes > FolderWalk.LARGEST;
    }
}
