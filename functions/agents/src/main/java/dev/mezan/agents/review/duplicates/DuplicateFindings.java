package dev.mezan.agents.review.duplicates;

import dev.mezan.agents.review.Finding;
import java.util.List;
import java.util.stream.Collectors;

/** What a report says of passages that are nearly the same. */
public final class DuplicateFindings {
    private static final String CHECK = "duplicate";
    private static final int MOST_PLACES = 4;

    private DuplicateFindings() {}

    /** One finding for each pair of files. */
    public static List<Finding> of(List<DuplicateSearch.Pair> pairs) {
        return DuplicateSearch.byFiles(pairs).stream()
                .map(DuplicateFindings::finding)
                .toList();
    }

    /** The finding of a file that is the same as another, byte by byte. */
    public static Finding copy(String path, String original) {
        return Finding.warning(CHECK, path, 0, "The whole file is the same as `" + original + "`");
    }

    private static Finding finding(List<DuplicateSearch.Pair> pairs) {
        var first = pairs.getFirst();
        var within = first.path().equals(first.original());
        var places =
                pairs.stream().limit(MOST_PLACES).map(DuplicateFindings::place).collect(Collectors.joining(", "));
        var more = pairs.size() > MOST_PLACES ? ", and " + (pairs.size() - MOST_PLACES) + " more" : "";
        var message = (pairs.size() == 1 ? "A passage is" : pairs.size() + " passages are") + " nearly the same as in "
                + (within ? "this file elsewhere" : "`" + first.original() + "`") + ": " + places + more;
        var line = first.passage().line();
        return within
                ? Finding.note(CHECK, first.path(), line, message)
                : Finding.warning(CHECK, first.path(), line, message);
    }

    private static String place(DuplicateSearch.Pair pair) {
        return lines(pair.passage()) + " (there " + lines(pair.originalPassage()) + ", "
                + Math.round(pair.alike() * 100) + "% alike)";
    }

    private static String lines(Passage passage) {
        return passage.line() == passage.endLine()
                ? "line " + passage.line()
                : "lines " + passage.line() + "–" + passage.endLine();
    }
}
