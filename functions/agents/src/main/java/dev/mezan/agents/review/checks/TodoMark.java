package dev.mezan.agents.review.checks;

import dev.mezan.agents.review.Finding;
import java.util.regex.Pattern;

/** How people mark what they left undone. */
final class TodoMark {
    // As a label: "TODO: write", "FIXME(ada) later". Talking about a TODO list is no mark.
    private static final Pattern LABEL = Pattern.compile("\\b(?:TODO|FIXME|XXX)(?:\\([^)]*\\)|\\s*:)(?!:)");
    private static final Pattern ALONE = Pattern.compile("(?:TODO|FIXME)[.!…]*");
    private static final Pattern FIRST = Pattern.compile("@?(?:TODO|FIXME|XXX)\\b(?![-_/.,]\\w)(?!s\\b).*");

    private TodoMark() {}

    static boolean inProse(String text, boolean first) {
        return LABEL.matcher(text).find()
                || (first && ALONE.matcher(text.strip()).matches());
    }

    static boolean inComment(String text) {
        return FIRST.matcher(text).matches() || LABEL.matcher(text).find();
    }

    static Finding finding(String path, int line, String text) {
        return Finding.note("todo", path, line, "Left undone: `" + Finding.quote(text) + "`");
    }
}
