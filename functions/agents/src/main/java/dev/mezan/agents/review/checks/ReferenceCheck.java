package dev.mezan.agents.review.checks;

import dev.mezan.agents.review.Finding;
import dev.mezan.agents.review.text.MarkdownFile;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.node.Node;
import org.commonmark.node.Text;

/** Reference links without a definition: readers see their brackets. */
final class ReferenceCheck implements MarkdownCheck {
    // [text][label]: not an index such as a[i][j], not a footnote, and the label has a letter.
    private static final Pattern REFERENCE =
            Pattern.compile("(?<![\\w\\])\\\\])\\[([^\\[\\]]+)\\]\\[([^\\[\\]^]*\\p{L}[^\\[\\]]*)\\](?![\\[(])");

    @Override
    public List<Finding> check(MarkdownFile file) {
        var findings = new ArrayList<Finding>();
        for (var block : file.all(Node.class)) {
            if (block.getFirstChild() instanceof Text first) {
                REFERENCE
                        .matcher(literal(first))
                        .results()
                        .map(match -> Finding.warning(
                                "reference",
                                file.path(),
                                MarkdownFile.line(first),
                                "The link `[%s][%s]` has no definition `[%s]: …`"
                                        .formatted(
                                                Finding.quote(match.group(1)),
                                                Finding.quote(match.group(2)),
                                                Finding.quote(match.group(2)))))
                        .forEach(findings::add);
            }
        }
        return findings;
    }

    // The parser cuts text at brackets: neighbours belong together.
    private static String literal(Text first) {
        var text = new StringBuilder();
        for (Node node = first; node instanceof Text part; node = node.getNext()) {
            text.append(part.getLiteral());
        }
        return text.toString();
    }
}
