package dev.mezan.agents.review.links;

import dev.mezan.agents.review.Finding;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The files and directories of a folder, as links name them. */
final class FolderIndex {
    private static final List<String> PAGES = List.of(".md", ".mdx", ".markdown", ".html", ".rst", ".txt");
    private static final List<String> INDEXES =
            List.of("index.md", "README.md", "index.mdx", "index.html", "_index.md");

    private final Set<String> files;
    private final Set<String> directories = new HashSet<>();
    private final Map<String, String> byLowerCase = new HashMap<>();
    private final Map<String, String> byName = new HashMap<>();

    FolderIndex(Collection<String> paths) {
        this.files = new HashSet<>(paths);
        directories.add("");
        for (var path : paths) {
            byLowerCase.put(path.toLowerCase(Locale.ROOT), path);
            byName.merge(name(path), path, (one, other) -> one.compareTo(other) < 0 ? one : other);
            for (var end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1)) {
                directories.add(path.substring(0, end));
            }
        }
    }

    /** The file or directory that a path names; with its index page if it is a directory with one. */
    Optional<String> find(String path) {
        if (files.contains(path)) {
            return Optional.of(path);
        }
        if (directories.contains(path)) {
            var prefix = path.isEmpty() ? "" : path + "/";
            return INDEXES.stream()
                    .map(prefix::concat)
                    .filter(files::contains)
                    .findFirst()
                    .or(() -> Optional.of(path));
        }
        return page(path);
    }

    // A site's page has the name of its source without the extension, or with .html in its place.
    private Optional<String> page(String path) {
        var stem = path.endsWith(".html") ? path.substring(0, path.length() - 5) : path;
        return PAGES.stream()
                .map(stem::concat)
                .filter(files::contains)
                .findFirst()
                .or(() -> stem.equals(path) ? Optional.empty() : find(stem));
    }

    /** A path that someone may have meant. */
    Optional<String> meant(String path) {
        return Optional.ofNullable(byLowerCase.get(path.toLowerCase(Locale.ROOT)))
                .or(() -> Optional.ofNullable(byName.get(name(path))))
                .or(() -> near(path));
    }

    private Optional<String> near(String path) {
        var name = name(path);
        return byName.keySet().stream()
                .filter(each -> Distance.near(each, name))
                .sorted()
                .findFirst()
                .map(byName::get);
    }

    /** Whether a path lies in a hidden directory, or is a hidden file, of which none may have been uploaded. */
    boolean mayBeHidden(String path) {
        return path.startsWith(".") || path.contains("/.") || path.contains("node_modules");
    }

    private static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** Where a path is, in a finding. */
    static String shown(String path) {
        return path.isEmpty() ? "." : Finding.quote(path);
    }
}
