package dev.mezan.cli.deploy;

import dev.mezan.core.problem.MezanException;
import dev.mezan.core.problem.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;

/**
 * What is installed once, on first use, from a lock file into a cache folder of the user.
 *
 * @param name what it is called in the cache
 * @param lock the file that pins its versions; another content is another installation
 * @param steps the commands that install it, run one after the other in a folder that has the files beside the lock
 */
public record Installation(String name, Path lock, List<List<String>> steps) {
    public Installation {
        steps = List.copyOf(steps);
    }

    /** The folder for such things: {@code MEZAN_CACHE}, else {@code XDG_CACHE_HOME/mezan}, else {@code ~/.cache/mezan}. */
    public static Path cache(Map<String, String> variables) {
        var chosen = variables.getOrDefault("MEZAN_CACHE", "");
        if (!chosen.isEmpty()) {
            return Path.of(chosen);
        }
        var caches = variables.getOrDefault("XDG_CACHE_HOME", "");
        var home = variables.getOrDefault("HOME", System.getProperty("user.home", "."));
        return (caches.isEmpty() ? Path.of(home, ".cache") : Path.of(caches)).resolve("mezan");
    }

    /**
     * The folder that it is in, installed if it was not.
     *
     * @throws MezanException with the code {@code not-installed} if a step fails
     */
    public Path in(Path cache, Map<String, String> variables) throws InterruptedException {
        var folder = cache.resolve(name + "-" + checksum());
        if (Files.isDirectory(folder)) {
            return folder;
        }
        try {
            Files.createDirectories(cache);
            var next = Files.createTempDirectory(cache, name + ".next-");
            try {
                install(next, variables);
                move(next, folder);
            } finally {
                remove(next);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The cache folder " + cache + " can't be written", e);
        }
        return folder;
    }

    private void install(Path folder, Map<String, String> variables) throws IOException, InterruptedException {
        try (var files = Files.list(lock.toAbsolutePath().getParent())) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, folder.resolve(file.getFileName().toString()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        for (var step : steps) {
            var ended = new Program(step, folder, variables).run(_ -> {});
            if (ended.exitCode() != 0) {
                throw new MezanException(Problem.of("not-installed", "What is needed could not be installed")
                        .at(String.join(" ", step))
                        .got(ended.text().strip())
                        .advise("It is downloaded on first use: see that this machine reaches the package registry,"
                                + " and try again."));
            }
        }
    }

    /** Whoever was first has installed it; the same is in both folders. */
    private static void move(Path next, Path folder) throws IOException {
        try {
            Files.move(next, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            if (!Files.isDirectory(folder)) {
                throw e;
            }
        }
    }

    private static void remove(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            try (var files = Files.walk(folder)) {
                for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private String checksum() {
        try {
            var sum = new CRC32();
            sum.update(Files.readString(lock).getBytes(StandardCharsets.UTF_8));
            return "%08x".formatted(sum.getValue());
        } catch (IOException e) {
            throw new UncheckedIOException("The lock file " + lock + " can't be read", e);
        }
    }
}
