package dev.mezan.runtime.lambda.isolated;

import dev.mezan.catalog.FunctionSpec;
import dev.mezan.packaging.Artifacts;
import dev.mezan.packaging.Form;
import dev.mezan.packaging.Unpacked;
import dev.mezan.packaging.classpath.ClassPath;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;

/** The functions' artifacts, unpacked, and the scratch folders of their processes; deleted when it is closed. */
final class CodeFolder implements AutoCloseable {
    private final Path folder;
    private final Artifacts artifacts;
    private final Map<String, Unpacked> unpacked = new HashMap<>();

    private CodeFolder(Path folder, Artifacts artifacts) {
        this.folder = folder;
        this.artifacts = artifacts;
    }

    /** An empty one, among the temporary files, with the code of this process's class path. */
    static CodeFolder temporary() {
        try {
            return new CodeFolder(
                    Files.createTempDirectory("mezan-isolated-"), Artifacts.on(ClassPath.ofProcess(), Form.PROVIDED));
        } catch (IOException e) {
            throw new UncheckedIOException("There is no room for the functions' code", e);
        }
    }

    /** A function's code; it is packaged when it is first asked for. */
    synchronized Unpacked of(FunctionSpec function) {
        return unpacked.computeIfAbsent(
                function.name(),
                name -> Unpacked.of(artifacts.build(function, folder.resolve("zip")), folder.resolve("task")));
    }

    /** A scratch folder for one process. */
    Path scratch() {
        try {
            return Files.createTempDirectory(folder, "scratch-");
        } catch (IOException e) {
            throw new UncheckedIOException("There is no room for a scratch folder", e);
        }
    }

    @Override
    public synchronized void close() {
        artifacts.close();
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(CodeFolder::delete);
        } catch (IOException | UncheckedIOException e) {
            // A process that is just being ended may still write into its scratch folder.
            folder.toFile().deleteOnExit();
        }
    }

    private static void delete(File file) {
        if (!file.delete()) {
            file.deleteOnExit();
        }
    }
}
