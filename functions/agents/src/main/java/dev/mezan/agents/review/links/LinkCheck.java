package dev.mezan.agents.review.links;

import dev.mezan.agents.review.Finding;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Follows every link that stays in the folder. */
public final class LinkCheck {
    private static final String LINK = "broken-link";
    private static final String ANCHOR = "broken-anchor";
    // Lines of a source file, parts of a text, routes of an application, tabs: no anchors of a heading.
    private static final Pattern NO_HEADING = Pattern.compile("|top|L\\d.*|:~:.*|[!/].*|.*=.*", Pattern.DOTALL);

    private final FolderIndex index;
    private final Map<String, Anchors> anchors = new HashMap<>();
    private final List<FileLinks> files;
    private int checked;
    private int outside;
    private int unknown;

    /** The check of a folder. */
    public LinkCheck(Collection<String> paths, List<FileLinks> files) {
        this.index = new FolderIndex(paths);
        this.files = files;
        files.forEach(file -> anchors.put(file.path(), Anchors.of(file)));
    }

    /** The anchors of a file, by how they are compared. */
    private record Anchors(Set<String> exact, Map<String, String> byCollapsed, boolean open) {
        static Anchors of(FileLinks file) {
            var exact = new LinkedHashSet<String>();
            var collapsed = new HashMap<String, String>();
            for (var anchor : file.anchors()) {
                var visible = Slugs.visible(anchor);
                exact.add(visible);
                collapsed.putIfAbsent(Slugs.collapsed(visible).toLowerCase(Locale.ROOT), visible);
            }
            return new Anchors(exact, collapsed, file.open());
        }
    }

    /** What is broken, in the order of the files. */
    public List<Finding> findings() {
        var findings = new ArrayList<Finding>();
        for (var file : files) {
            for (var link : file.links()) {
                check(file.path(), link).ifPresent(findings::add);
            }
        }
        return findings;
    }

    /** How many links were followed. */
    public int checked() {
        return checked;
    }

    /** How many lead out of the folder. */
    public int outside() {
        return outside;
    }

    /** How many only another program can resolve. */
    public int unknown() {
        return unknown;
    }

    private Optional<Finding> check(String from, FileLinks.Link link) {
        return switch (LinkTarget.of(from, link.target())) {
            case LinkTarget.Empty _ -> Optional.of(Finding.warning(LINK, from, link.line(), "A link has no target"));
            case LinkTarget.Outside _ -> {
                outside++;
                yield Optional.empty();
            }
            case LinkTarget.Unknown _ -> {
                unknown++;
                yield Optional.empty();
            }
            case LinkTarget.Inside inside -> follow(from, link, inside);
        };
    }

    private Optional<Finding> follow(String from, FileLinks.Link link, LinkTarget.Inside inside) {
        var found = index.find(inside.path()).or(() -> pretty(from, link));
        if (found.isPresent()) {
            checked++;
            return anchor(from, link, found.get(), inside.fragment());
        }
        if (inside.rooted() || index.mayBeHidden(inside.path())) {
            unknown++;
            return Optional.empty();
        }
        checked++;
        var meant = index.meant(inside.path()).map(path -> "; there is `" + FolderIndex.shown(path) + "`");
        return Optional.of(Finding.error(
                LINK,
                from,
                link.line(),
                "The link `%s` leads to `%s`, which is not there%s"
                        .formatted(Finding.quote(link.target()), FolderIndex.shown(inside.path()), meant.orElse(""))));
    }

    private static boolean begins(String anchor, String wanted) {
        return (anchor + "-").startsWith(wanted.toLowerCase(Locale.ROOT).replace('_', '-') + "-");
    }

    // Sites with pretty addresses serve guide/foo.md as guide/foo/, so its links may go from there.
    private Optional<String> pretty(String from, FileLinks.Link link) {
        var dot = from.lastIndexOf('.');
        var last = link.target().replaceFirst("[#?].*", "");
        var page = last.endsWith("/") || last.lastIndexOf('.') <= last.lastIndexOf('/');
        return page
                        && dot > 0
                        && LinkTarget.of(from.substring(0, dot) + "/-", link.target())
                                instanceof LinkTarget.Inside inside
                ? index.find(inside.path())
                : Optional.empty();
    }

    private Optional<Finding> anchor(String from, FileLinks.Link link, String path, String fragment) {
        var target = anchors.get(path);
        var wanted = Slugs.visible(fragment.startsWith("user-content-") ? fragment.substring(13) : fragment);
        if (target == null
                || target.open()
                || NO_HEADING.matcher(wanted).matches()
                || target.exact().contains(wanted)) {
            return Optional.empty();
        }
        var place = path.equals(from) ? "this file" : "`" + FolderIndex.shown(path) + "`";
        var other = target.byCollapsed().get(Slugs.collapsed(wanted).toLowerCase(Locale.ROOT));
        if (other != null) {
            var message = "The anchor `#%s` is `#%s` in %s on GitHub, though other generators may accept it"
                    .formatted(Finding.quote(fragment), other, place);
            return Optional.of(Finding.note(ANCHOR, from, link.line(), message));
        }
        var near = target.exact().stream()
                .filter(anchor -> Distance.near(anchor, wanted) || begins(anchor, wanted))
                .findFirst()
                .map(anchor -> "; there is `#" + anchor + "`");
        return Optional.of(Finding.error(
                ANCHOR,
                from,
                link.line(),
                "No heading or id of %s gives the anchor `#%s`%s"
                        .formatted(place, Finding.quote(fragment), near.orElse(""))));
    }
}
