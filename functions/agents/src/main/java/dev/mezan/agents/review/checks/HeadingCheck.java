package dev.mezan.agents.review.checks;

import dev.mezan.agents.review.Finding;
import dev.mezan.agents.review.text.MarkdownFile;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.Document;
import org.commonmark.node.Heading;

/** Headings that skip a level, are empty, or stand at the top more than once. */
final class HeadingCheck implements MarkdownCheck {
    private static final String CHECK = "headings";

    @Override
    public List<Finding> check(MarkdownFile file) {
        var findings = new ArrayList<Finding>();
        var previous = 0;
        var tops = new ArrayList<Integer>();
        for (var heading : file.all(Heading.class)) {
            // One in a quotation or a list is an example or an alert, not the document's.
            if (!(heading.getParent() instanceof Document)) {
                continue;
            }
            var line = MarkdownFile.line(heading);
            if (heading.getFirstChild() == null) {
                findings.add(Finding.warning(CHECK, file.path(), line, "A heading is empty"));
            }
            if (previous > 0 && heading.getLevel() > previous + 1) {
                findings.add(Finding.warning(CHECK, file.path(), line, skipped(heading, previous)));
            }
            if (heading.getLevel() == 1) {
                tops.add(line);
            }
            previous = heading.getLevel();
        }
        if (tops.size() > 1) {
            findings.add(Finding.note(
                    CHECK,
                    file.path(),
                    tops.get(1),
                    "There are " + tops.size() + " headings of level 1; the first is on line " + tops.getFirst()));
        }
        return findings;
    }

    private static String skipped(Heading heading, int previous) {
        return "The heading `%s` has level %d, but the one before it has level %d"
                .formatted(Finding.quote(MarkdownFile.visibleText(heading)), heading.getLevel(), previous);
    }
}
