package dev.mezan.packaging.classpath;

import dev.mezan.core.problem.MezanException;
import dev.mezan.core.problem.Problem;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * Where classes are looked up: jars and folders, the first one that has a class gives it.
 *
 * @param entries the jars and folders, in their order
 */
public record ClassPath(List<Path> entries) {
    public ClassPath {
        entries = List.copyOf(entries);
    }

    /** The class path that this process was started with. */
    public static ClassPath ofProcess() {
        return parse(System.getProperty("java.class.path", ""));
    }

    /**
     * A class path as the {@code java} command takes it; what does not exist is left out, as the JVM does.
     *
     * @throws MezanException with the code {@code empty-class-path} if nothing of it exists
     */
    public static ClassPath parse(String path) {
        var entries = Arrays.stream(path.split(File.pathSeparator))
                .filter(entry -> !entry.isBlank())
                .map(Path::of)
                .filter(Files::exists)
                .toList();
        if (entries.isEmpty()) {
            throw new MezanException(
                    Problem.of("empty-class-path", "Nothing on the class path exists, so there is nothing to package")
                            .got(path)
                            .advise("Start this by the mezan script."));
        }
        return new ClassPath(entries);
    }
}
