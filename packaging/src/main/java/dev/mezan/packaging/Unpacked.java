package dev.mezan.packaging;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipInputStream;

/**
 * An artifact in a folder of its own, as Lambda has it in {@code /var/task}.
 *
 * @param root the folder
 */
public record Unpacked(Path root) {
    private static final String BOOTSTRAP = "bootstrap";

    /** Unpacks an artifact into a new folder below another, called like its function. */
    public static Unpacked of(Artifact artifact, Path folder) {
        var root = folder.resolve(artifact.function());
        try (var zip = new ZipInputStream(Files.newInputStream(artifact.path()))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                var file = root.resolve(entry.getName());
                Files.createDirectories(root.resolve(entry.getName()).resolveSibling(""));
                Files.write(file, zip.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The artifact " + artifact.path() + " can't be unpacked", e);
        }
        var bootstrap = root.resolve(BOOTSTRAP).toFile();
        if (bootstrap.exists() && !bootstrap.setExecutable(true)) {
            throw new UncheckedIOException(new IOException(bootstrap + " can't be made executable"));
        }
        return new Unpacked(root);
    }

    /** What starts it, if it is of the form {@link Form#PROVIDED}. */
    public Path bootstrap() {
        return root.resolve(BOOTSTRAP);
    }

    /** The names of its jars, sorted. */
    public List<String> jars() {
        try (var files = Files.list(root.resolve("lib"))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A class loader with its jars, beside which there is only the JDK. */
    public URLClassLoader loader() {
        var urls = new ArrayList<URL>();
        try {
            for (var jar : jars()) {
                urls.add(root.resolve("lib", jar).toUri().toURL());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
    }
}
