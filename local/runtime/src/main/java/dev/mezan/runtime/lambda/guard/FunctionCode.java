package dev.mezan.runtime.lambda.guard;

import java.io.IOException;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.constantpool.ClassEntry;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The code that a function's class leads to, within the jar or folder that the class is from.
 *
 * <p>What other jars do is theirs: a library that ends the process, or code that calls an exit by reflection, can't be
 * held in one JVM.
 */
final class FunctionCode {
    private static final Logger LOG = LoggerFactory.getLogger(FunctionCode.class);
    private static final String SUFFIX = ".class";

    private final ClassLoader loader;
    private final Path place;
    private final Map<String, ClassModel> classes = new HashMap<>();

    private FunctionCode(ClassLoader loader, Path place) {
        this.loader = loader;
        this.place = place;
    }

    /** The classes to be defined anew, by name; none if nothing that the function leads to ends the process. */
    static Map<String, byte[]> guarded(String name, ClassLoader loader) {
        try {
            var place = placeOf(name, loader);
            if (place.isEmpty() || !mayEndProcess(place.get())) {
                return Map.of();
            }
            var code = new FunctionCode(loader, place.get());
            code.follow(name);
            return code.replaced();
        } catch (IOException | IllegalArgumentException e) {
            LOG.warn("The code of {} can't be read, so that it is not kept from ending the process", name, e);
            return Map.of();
        }
    }

    private Map<String, byte[]> replaced() {
        if (classes.values().stream().noneMatch(ExitCalls::areIn)) {
            return Map.of();
        }
        var replaced = new HashMap<String, byte[]>();
        classes.forEach((name, code) -> replaced.put(name, ExitCalls.replacedIn(code)));
        return replaced;
    }

    private void follow(String first) throws IOException {
        var next = new ArrayDeque<String>();
        next.add(first);
        while (!next.isEmpty()) {
            var name = next.remove();
            if (classes.containsKey(name) || !isHere(name)) {
                continue;
            }
            var code = ClassFile.of().parse(bytes(name));
            classes.put(name, code);
            related(code).map(type -> type.replace('/', '.')).forEach(next::add);
        }
    }

    /** What a class needs from its own loader: members that it refers to, what it extends, what it lies within. */
    private static Stream<String> related(ClassModel code) {
        var members = ExitCalls.references(code).map(member -> member.owner().asInternalName());
        var parents = Stream.concat(code.superclass().stream(), code.interfaces().stream())
                .map(ClassEntry::asInternalName);
        var nest = code.findAttribute(Attributes.nestHost()).stream()
                .map(attribute -> attribute.nestHost().asInternalName());
        var outer = code.findAttribute(Attributes.innerClasses()).stream()
                .flatMap(attribute -> attribute.classes().stream())
                .filter(inner -> inner.innerClass()
                        .asInternalName()
                        .equals(code.thisClass().asInternalName()))
                .flatMap(inner -> inner.outerClass().stream())
                .map(ClassEntry::asInternalName);
        return Stream.of(members, parents, nest, outer).flatMap(all -> all);
    }

    private boolean isHere(String name) {
        return !name.startsWith("java.")
                && !name.startsWith("[")
                && placeOf(name, loader).filter(place::equals).isPresent();
    }

    private byte[] bytes(String name) throws IOException {
        try (var stream = loader.getResourceAsStream(file(name))) {
            if (stream == null) {
                throw new IOException("There is no class " + name);
            }
            return stream.readAllBytes();
        }
    }

    private static boolean mayEndProcess(Path place) throws IOException {
        if (Files.isDirectory(place)) {
            return anyClass(place);
        }
        try (var jar = FileSystems.newFileSystem(place)) {
            return anyClass(jar.getPath("/"));
        }
    }

    private static boolean anyClass(Path root) throws IOException {
        try (var files = Files.walk(root)) {
            for (var file :
                    (Iterable<Path>) files.filter(path -> path.toString().endsWith(SUFFIX))::iterator) {
                if (ExitCalls.mayBeIn(Files.readAllBytes(file))) {
                    return true;
                }
            }
            return false;
        }
    }

    private static Optional<Path> placeOf(String name, ClassLoader loader) {
        return Optional.ofNullable(loader.getResource(file(name))).flatMap(url -> place(url, file(name)));
    }

    /** {@code file:/place/a/B.class} and {@code jar:file:/place.jar!/a/B.class} both lead to the place. */
    private static Optional<Path> place(URL url, String file) {
        var text = url.toString();
        var at = text.substring(0, text.length() - file.length());
        var root = at.startsWith("jar:") ? at.substring("jar:".length()).replaceFirst("!/$", "") : at;
        try {
            return root.startsWith("file:") ? Optional.of(Path.of(new URI(root))) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static String file(String name) {
        return name.replace('.', '/') + SUFFIX;
    }
}
