package dev.mezan.packaging.classpath;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** One jar or folder of a class path. */
public sealed interface Library extends AutoCloseable {
    /** What its jar is called in an artifact; the same whether it lies here as a jar or as a folder of classes. */
    String jarName();

    /** The paths of its files, sorted. */
    Set<String> names();

    /** What a file holds. */
    byte[] read(String name);

    @Override
    void close();

    /** The library at a path. */
    static Library at(Path path) {
        try {
            return Files.isDirectory(path) ? new Folder(path, filesOf(path)) : jar(path, new ZipFile(path.toFile()));
        } catch (IOException e) {
            throw new UncheckedIOException("The class path's " + path + " can't be read", e);
        }
    }

    private static Jar jar(Path path, ZipFile file) {
        return new Jar(
                path,
                file,
                file.stream()
                        .filter(entry -> !entry.isDirectory())
                        .map(ZipEntry::getName)
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    private static Set<String> filesOf(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    /** A jar. */
    record Jar(Path path, ZipFile file, Set<String> names) implements Library {
        @Override
        public String jarName() {
            return path.getFileName().toString();
        }

        /** There is one for each jar that is open. */
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Jar jar && file.equals(jar.file);
        }

        @Override
        public int hashCode() {
            return path.hashCode();
        }

        @Override
        public byte[] read(String name) {
            try (var stream = file.getInputStream(file.getEntry(name))) {
                return stream.readAllBytes();
            } catch (IOException e) {
                throw new UncheckedIOException(name + " of " + path + " can't be read", e);
            }
        }

        @Override
        public void close() {
            try {
                file.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** A folder of classes, as a build has it before it makes the jar. */
    record Folder(Path path, Set<String> names) implements Library {
        /** {@code …/functions/core/target/classes} is the module {@code core}. */
        @Override
        public String jarName() {
            var module = path.toAbsolutePath().normalize().toString().replaceFirst("[/\\\\]target[/\\\\]classes$", "");
            return "mezan-" + module.replaceFirst(".*[/\\\\]", "") + ".jar";
        }

        /** There is one for each folder. */
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Folder folder && path.equals(folder.path);
        }

        @Override
        public int hashCode() {
            return path.hashCode();
        }

        @Override
        public byte[] read(String name) {
            try {
                return Files.readAllBytes(path.resolve(name));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void close() {
            // A folder holds nothing open.
        }
    }
}
