package dev.mezan.packaging;

import dev.mezan.packaging.classpath.ClassIndex;
import dev.mezan.packaging.classpath.Closure;
import dev.mezan.packaging.classpath.Excerpt;
import dev.mezan.packaging.classpath.Library;
import dev.mezan.packaging.zip.ZipContent;
import dev.mezan.packaging.zip.ZipFormat;
import dev.mezan.packaging.zip.ZipFormat.Packed;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** The jars of artifacts; most functions need the same of most libraries, and that is packed once. */
final class Jars {
    private final ClassIndex index;
    private final Map<Part, Packed> packed = new ConcurrentHashMap<>();

    Jars(ClassIndex index) {
        this.index = index;
    }

    /** The jars with what was reached, packed for an artifact. */
    List<Packed> of(Closure closure) {
        return closure.libraries().stream()
                .map(library -> jar(library, closure))
                .toList();
    }

    /** A jar of some files, packed for an artifact; stored, for what is deflated twice is no smaller and starts later. */
    static Packed jar(String name, Collection<ZipContent> files) {
        return ZipFormat.DEFLATED.pack(new ZipContent("lib/" + name, ZipFormat.STORED.write(files)));
    }

    private Packed jar(Library library, Closure closure) {
        var listed = index.listedIn(library);
        var classes = closure.classes().stream()
                .filter(name -> index.libraryOf(name).equals(library) || listed.contains(name))
                .collect(Collectors.toUnmodifiableSet());
        return packed.computeIfAbsent(
                new Part(library, classes),
                part -> jar(library.jarName(), new Excerpt(index, classes::contains).of(library)));
    }

    private record Part(Library library, Set<String> classes) {}
}
