package dev.mezan.packaging.classpath;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Every class of a class path, where it lies and what it names; one is read when it is first asked for. */
public final class ClassIndex implements AutoCloseable {
    private static final String CLASS = ".class";
    private static final Pattern VERSIONED = Pattern.compile("META-INF/versions/(\\d+)/(.*)");
    private static final int JAVA = Runtime.version().feature();

    private final List<Library> libraries;
    private final Map<String, Place> places = new HashMap<>();
    private final Map<String, Set<String>> references = new ConcurrentHashMap<>();
    private final Map<Library, List<Listing>> listings = new ConcurrentHashMap<>();

    /** The index of a class path, whose jars stay open until it is closed. */
    public ClassIndex(ClassPath path) {
        libraries = path.entries().stream().map(Library::at).toList();
        libraries.forEach(this::add);
    }

    /** The libraries, in the order of the class path. */
    public List<Library> libraries() {
        return libraries;
    }

    /** Whether the class path has a class; its name has slashes. */
    public boolean has(String name) {
        return places.containsKey(name);
    }

    /** The classes that a library gives, their names with slashes. */
    public List<String> classesIn(Library library) {
        return library.names().stream()
                .flatMap(file -> classOf(file).stream())
                .distinct()
                .filter(name -> libraryOf(name).equals(library))
                .toList();
    }

    /** The library that gives a class. */
    public Library libraryOf(String name) {
        return place(name).library;
    }

    /** The classes of this class path that a class names and may need. */
    Set<String> referencesOf(String name) {
        return references.computeIfAbsent(name, this::read);
    }

    /** The classes that a library's lists name. */
    public Set<String> listedIn(Library library) {
        return listingsOf(library).stream()
                .flatMap(listing -> listing.classes().stream())
                .collect(Collectors.toSet());
    }

    /** The lists of class names in a library: of its services and of its interceptors. */
    List<Listing> listingsOf(Library library) {
        return listings.computeIfAbsent(
                library,
                key -> key.names().stream()
                        .flatMap(name -> listing(key, name).stream())
                        .toList());
    }

    @Override
    public void close() {
        libraries.forEach(Library::close);
    }

    /** The class whose file has this name; empty for what is no class, or none for this Java. */
    public static Optional<String> classOf(String file) {
        if (!file.endsWith(CLASS) || file.endsWith("module-info.class")) {
            return Optional.empty();
        }
        var name = file.substring(0, file.length() - CLASS.length());
        var versioned = VERSIONED.matcher(name);
        if (!versioned.matches()) {
            return Optional.of(name);
        }
        return Integer.parseInt(versioned.group(1)) <= JAVA ? Optional.of(versioned.group(2)) : Optional.empty();
    }

    private void add(Library library) {
        for (var file : library.names()) {
            classOf(file).ifPresent(name -> {
                var place = places.computeIfAbsent(name, key -> new Place(library, new ArrayList<>()));
                if (place.library.equals(library)) {
                    place.files.add(file);
                }
            });
        }
    }

    private Set<String> read(String name) {
        var place = place(name);
        var named = new HashSet<String>();
        for (var file : place.files) {
            named.addAll(References.ofClass(place.library.read(file)));
        }
        named.retainAll(places.keySet());
        return named.stream().filter(one -> Hearsay.mayNeed(name, one)).collect(Collectors.toUnmodifiableSet());
    }

    private Optional<Listing> listing(Library library, String file) {
        var service = file.startsWith(Listing.SERVICES);
        if (!service && !file.endsWith(".interceptors")) {
            return Optional.empty();
        }
        var text = new String(library.read(file), StandardCharsets.UTF_8);
        var lines = text.lines()
                .map(line -> line.replaceFirst("#.*", "").strip())
                .filter(line -> !line.isEmpty())
                .collect(Collectors.toCollection(ArrayList::new));
        return Optional.of(new Listing(file, List.copyOf(lines)));
    }

    private Place place(String name) {
        var place = places.get(name);
        if (place == null) {
            throw new IllegalArgumentException("The class path has no class " + name);
        }
        return place;
    }

    private record Place(Library library, List<String> files) {}
}
