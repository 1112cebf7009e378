package dev.mezan.packaging.classpath;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A file that lists classes by name: the providers of a service, or the interceptors of an AWS client.
 *
 * @param file its path in its library
 * @param lines the names, with dots
 */
public record Listing(String file, List<String> lines) {
    static final String SERVICES = "META-INF/services/";

    public Listing {
        lines = List.copyOf(lines);
    }

    /** The service whose providers it lists, its name with slashes; empty for a list of interceptors. */
    Optional<String> service() {
        return file.startsWith(SERVICES)
                ? Optional.of(file.substring(SERVICES.length()).replace('.', '/'))
                : Optional.empty();
    }

    /** The listed classes, their names with slashes. */
    List<String> classes() {
        return lines.stream().map(line -> line.replace('.', '/')).toList();
    }

    /** The file with only the classes that stay; empty when none does. */
    Optional<String> text(Predicate<String> stays) {
        var left = lines.stream()
                .filter(line -> stays.test(line.replace('.', '/')))
                .toList();
        return left.isEmpty() ? Optional.empty() : Optional.of(String.join("\n", left) + "\n");
    }
}
