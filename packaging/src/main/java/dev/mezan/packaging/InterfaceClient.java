package dev.mezan.packaging;

import dev.mezan.core.problem.MezanException;
import dev.mezan.core.problem.Problem;
import dev.mezan.packaging.classpath.ClassIndex;
import dev.mezan.packaging.classpath.Library;
import dev.mezan.packaging.zip.ZipContent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What an artifact brings that is to run without Lambda's own Java runtime: the runtime interface client, its native
 * library as a file, for two processors, and the {@code bootstrap}.
 *
 * <p>Left alone, the client unpacks its library to one path in {@code /tmp} at each start, and two that start at once
 * crash each other.
 */
record InterfaceClient(ClassIndex index) {
    /** The class whose {@code main} runs a function. */
    static final String MAIN = "com/amazonaws/services/lambda/runtime/api/client/AWSLambda";

    /** What it makes by reflection, and its serializer's parts. */
    private static final List<String> REFLECTED = List.of(
            "com/amazonaws/services/lambda/runtime/api/client/",
            "com/amazonaws/services/lambda/runtime/serialization/",
            "com/amazonaws/services/lambda/crac/");

    private static final List<String> NATIVE =
            List.of("libaws-lambda-jni.linux-x86_64.so", "libaws-lambda-jni.linux-aarch_64.so");

    /** The classes from which all of it is reached. */
    List<String> roots() {
        return index.classesIn(library()).stream()
                .filter(name -> REFLECTED.stream().anyMatch(name::startsWith))
                .toList();
    }

    /** The files beside the jars. */
    List<ZipContent> files(List<String> jars) {
        var files = new ArrayList<ZipContent>();
        var library = library();
        NATIVE.forEach(name -> files.add(new ZipContent("native/" + name, library.read("jni/" + name))));
        files.add(bootstrap(jars));
        return files;
    }

    private Library library() {
        if (!index.has(MAIN)) {
            throw new MezanException(
                    Problem.of("no-runtime-interface-client", "The class path lacks Lambda's runtime interface client")
                            .advise("Put aws-lambda-java-runtime-interface-client on the class path."));
        }
        return index.libraryOf(MAIN);
    }

    private static ZipContent bootstrap(List<String> jars) {
        var classPath = jars.stream().map(jar -> "$root/" + jar).collect(Collectors.joining(":"));
        var options = Stream.concat(JavaOptions.ALL.stream(), JavaOptions.PROVIDED.stream())
                .collect(Collectors.joining(" "));
        var text = template().replace("${JAVA_OPTIONS}", options).replace("${CLASS_PATH}", classPath);
        return ZipContent.text("bootstrap", text).runnable();
    }

    private static String template() {
        try (var stream = InterfaceClient.class.getResourceAsStream("bootstrap")) {
            if (stream == null) {
                throw new IllegalStateException("The bootstrap is not on the class path");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
