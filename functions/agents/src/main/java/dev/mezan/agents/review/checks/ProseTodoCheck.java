package dev.mezan.agents.review.checks;

import dev.mezan.agents.review.Finding;
import dev.mezan.agents.review.text.MarkdownFile;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Text;

/** TODOs that were left in prose and in comments of HTML. */
final class ProseTodoCheck implements MarkdownCheck {
    @Override
    public List<Finding> check(MarkdownFile file) {
        var findings = new ArrayList<Finding>();
        for (var text : file.all(Text.class)) {
            if (TodoMark.inProse(text.getLiteral(), text.getPrevious() == null)) {
                findings.add(TodoMark.finding(file.path(), MarkdownFile.line(text), text.getLiteral()));
            }
        }
        file.all(HtmlBlock.class)
                .forEach(html -> addComments(findings, file.path(), MarkdownFile.line(html), html.getLiteral()));
        file.all(HtmlInline.class)
                .forEach(html -> addComments(findings, file.path(), MarkdownFile.line(html), html.getLiteral()));
        return findings;
    }

    private static void addComments(List<Finding> findings, String path, int first, String html) {
        if (!html.stripLeading().startsWith("<!--")) {
            return;
        }
        var line = first;
        for (var each : html.split("\n", -1)) {
            var text =
                    each.replaceFirst("^\\s*<!--[\\s-]*", "").replace("-->", "").strip();
            if (TodoMark.inComment(text)) {
                findings.add(TodoMark.finding(path, line, text));
            }
            line++;
        }
    }
}
