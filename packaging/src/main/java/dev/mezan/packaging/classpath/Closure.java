package dev.mezan.packaging.classpath;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * What can be reached from some classes: by what classes name, by services, by the AWS SDK's lists of interceptors.
 *
 * @param classes the names of the classes, with slashes
 * @param libraries the libraries that give at least one of them, in the order of the class path
 */
public record Closure(Set<String> classes, List<Library> libraries) {
    /**
     * Reaches as far as it can.
     *
     * @param roots names of classes, with slashes
     * @param cut classes that are never needed, and so not followed
     */
    public static Closure of(ClassIndex index, Collection<String> roots, Predicate<String> cut) {
        var search = new Search(index, cut);
        roots.forEach(search::found);
        search.run();
        var libraries =
                index.libraries().stream().filter(search.touched::contains).toList();
        return new Closure(new TreeSet<>(search.reached), libraries);
    }

    private static final class Search {
        /** Caffeine computes the names of its caches' classes, so that all of them count as named. */
        private static final String COMPUTING = "com/github/benmanes/caffeine/";

        private final ClassIndex index;
        private final Predicate<String> cut;
        private final Set<String> reached = new LinkedHashSet<>();
        private final Set<Library> touched = new LinkedHashSet<>();
        private final Set<Library> computed = new HashSet<>();
        private final Deque<String> left = new ArrayDeque<>();

        private Search(ClassIndex index, Predicate<String> cut) {
            this.index = index;
            this.cut = cut;
        }

        private void found(String name) {
            if (index.has(name) && !cut.test(name) && reached.add(name)) {
                left.add(name);
                touched.add(index.libraryOf(name));
                if (name.startsWith(COMPUTING) && computed.add(index.libraryOf(name))) {
                    index.classesIn(index.libraryOf(name)).forEach(this::found);
                }
            }
        }

        private void run() {
            do {
                while (!left.isEmpty()) {
                    var name = left.remove();
                    index.referencesOf(name).forEach(this::found);
                }
                index.libraries().forEach(this::followListings);
            } while (!left.isEmpty());
        }

        private void followListings(Library library) {
            index.listingsOf(library).stream()
                    .filter(listing -> isInUse(listing, library))
                    .flatMap(listing -> listing.classes().stream())
                    .forEach(this::found);
        }

        /** A service of ours is in use when its interface is; one of the JDK's may be whenever its library is. */
        private boolean isInUse(Listing listing, Library library) {
            return listing.service()
                    .map(service -> reached.contains(service)
                            || (service.startsWith("java") && !index.has(service) && touched.contains(library)))
                    .orElseGet(() -> touched.contains(library));
        }
    }
}
