package dev.mezan.packaging;

import dev.mezan.catalog.FunctionSpec;
import dev.mezan.core.problem.MezanException;
import dev.mezan.core.problem.Problem;
import dev.mezan.packaging.classpath.ClassIndex;
import dev.mezan.packaging.classpath.ClassPath;
import dev.mezan.packaging.classpath.Closure;
import dev.mezan.packaging.zip.ZipContent;
import dev.mezan.packaging.zip.ZipFormat;
import dev.mezan.packaging.zip.ZipFormat.Packed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Makes each function's artifact from the class path: only the classes that can be reached from its handler and its
 * agent, with the files of their libraries, in jars that the same input makes the same byte for byte.
 */
public final class Artifacts implements AutoCloseable {
    /**
     * The most bytes of an artifact's files together.
     *
     * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html">Lambda quotas</a>
     */
    public static final long LARGEST_UNZIPPED = 250L * 1024 * 1024;

    private final ClassIndex index;
    private final String classPath;
    private final Form form;
    private final InterfaceClient client;
    private final Jars jars;

    private Artifacts(ClassPath path, Form form) {
        this.index = new ClassIndex(path);
        this.classPath = Fingerprint.of(path);
        this.form = form;
        this.client = new InterfaceClient(index);
        this.jars = new Jars(index);
    }

    /** Artifacts of one form from a class path, whose jars stay open until this is closed. */
    public static Artifacts on(ClassPath path, Form form) {
        return new Artifacts(path, form);
    }

    /**
     * Writes a function's artifact into a folder, as {@code <function>.zip}; one that was made there from the same before
     * stays. Threads may build several at once.
     */
    public Artifact build(FunctionSpec function, Path folder) {
        return build(function, folder, List.of());
    }

    /**
     * Writes a function's artifact with files more, which its class path has in its root.
     *
     * @throws MezanException with the code {@code class-not-found} if the class path lacks the function's code, and with
     *     {@code artifact-too-large} if its files are larger than {@link #LARGEST_UNZIPPED}
     */
    public Artifact build(FunctionSpec function, Path folder, List<ZipContent> files) {
        // What alone is too large is not packed first, which would take its size in memory several times.
        checkSize(
                function, files.stream().mapToLong(file -> file.bytes().length).sum());
        var source = Fingerprint.of(classPath, form, function, files);
        var path = folder.resolve(function.name() + ".zip");
        return new Former(path)
                .madeFrom(source, function.name(), handler(function))
                .orElseGet(() -> write(source, function, path, contents(function, files)));
    }

    private static Artifact write(String source, FunctionSpec function, Path path, List<Packed> contents) {
        var unzipped = contents.stream().mapToLong(Packed::size).sum();
        checkSize(function, unzipped);
        var zip = ZipFormat.DEFLATED.zip(contents);
        var made = new Artifact(function.name(), handler(function), path, zip.length, unzipped, Fingerprint.of(zip));
        try {
            Files.createDirectories(path.resolveSibling(""));
            Files.write(path, zip);
            new Former(path).keep(source, made);
        } catch (IOException e) {
            throw new UncheckedIOException("The artifact " + path + " can't be written", e);
        }
        return made;
    }

    private static String handler(FunctionSpec function) {
        return function.handler().getName() + "::handleRequest";
    }

    @Override
    public void close() {
        index.close();
    }

    private List<Packed> contents(FunctionSpec function, List<ZipContent> files) {
        var contents = new ArrayList<>(jars.of(Closure.of(index, roots(function), Unused.by(function))));
        if (!files.isEmpty()) {
            contents.add(Jars.jar("mezan-files.jar", files));
        }
        return switch (form) {
            case MANAGED -> contents;
            case PROVIDED -> {
                var names = contents.stream().map(Packed::name).toList();
                client.files(names).forEach(file -> contents.add(ZipFormat.DEFLATED.pack(file)));
                yield contents;
            }
        };
    }

    private List<String> roots(FunctionSpec function) {
        var own = Stream.of(function.handler().getName(), function.code())
                .distinct()
                .map(name -> found(function, name));
        return switch (form) {
            case MANAGED -> own.toList();
            case PROVIDED -> Stream.concat(own, client.roots().stream()).toList();
        };
    }

    private String found(FunctionSpec function, String name) {
        var path = name.replace('.', '/');
        if (!index.has(path)) {
            throw new MezanException(Problem.of("class-not-found", "A function's class is not on the class path")
                    .at(function.name())
                    .got(name)
                    .advise("Put the jar that has it on the class path."));
        }
        return path;
    }

    private static void checkSize(FunctionSpec function, long unzipped) {
        if (unzipped > LARGEST_UNZIPPED) {
            throw new MezanException(
                    Problem.of("artifact-too-large", "A function's files are larger than AWS Lambda takes, 250 MB")
                            .at(function.name())
                            .got(unzipped / 1024 / 1024 + " MB")
                            .advise("Leave out what its agent doesn't need, or fetch large files from S3."));
        }
    }
}
