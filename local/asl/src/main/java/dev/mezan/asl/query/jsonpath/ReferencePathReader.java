package dev.mezan.asl.query.jsonpath;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads {@code $.a['b c'][0]}; gives up at anything that is neither a name nor an index. */
final class ReferencePathReader {
    private final String path;
    private final List<ReferencePath.Step> steps = new ArrayList<>();
    private int at = 1;

    ReferencePathReader(String path) {
        this.path = path;
    }

    Optional<List<ReferencePath.Step>> read() {
        if (!path.startsWith("$")) {
            return Optional.empty();
        }
        while (at < path.length()) {
            boolean understood = switch (path.charAt(at)) {
                case '.' -> dotName();
                case '[' -> bracket();
                default -> false;
            };
            if (!understood) {
                return Optional.empty();
            }
        }
        return Optional.of(List.copyOf(steps));
    }

    private boolean dotName() {
        int start = ++at;
        while (at < path.length() && isNameCharacter(path.charAt(at))) {
            at++;
        }
        boolean ends = at == path.length() || path.charAt(at) == '.' || path.charAt(at) == '[';
        return start < at && ends && steps.add(new ReferencePath.Name(path.substring(start, at)));
    }

    private static boolean isNameCharacter(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '-' || c == ':' || Character.isSurrogate(c);
    }

    private boolean bracket() {
        int close = path.indexOf(']', at);
        if (close < 0) {
            return false;
        }
        String inside = path.substring(at + 1, close);
        at = close + 1;
        return isQuoted(inside)
                ? steps.add(new ReferencePath.Name(inside.substring(1, inside.length() - 1)))
                : isIndex(inside) && steps.add(new ReferencePath.Index(Integer.parseInt(inside)));
    }

    private static boolean isQuoted(String inside) {
        return inside.length() > 2
                && (inside.charAt(0) == '\'' || inside.charAt(0) == '"')
                && inside.indexOf(inside.charAt(0), 1) == inside.length() - 1
                && inside.indexOf('\\') < 0;
    }

    private static boolean isIndex(String inside) {
        return !inside.isEmpty() && inside.length() < 10 && inside.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
