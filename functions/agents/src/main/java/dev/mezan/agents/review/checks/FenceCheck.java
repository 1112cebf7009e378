package dev.mezan.agents.review.checks;

import dev.mezan.agents.review.Finding;
import dev.mezan.agents.review.text.MarkdownFile;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.FencedCodeBlock;

/** Code fences that do not say their language, or are never closed. */
final class FenceCheck implements MarkdownCheck {
    @Override
    public List<Finding> check(MarkdownFile file) {
        var findings = new ArrayList<Finding>();
        for (var fence : file.all(FencedCodeBlock.class)) {
            var line = MarkdownFile.line(fence);
            if (fence.getClosingFenceLength() == null) {
                findings.add(Finding.error(
                        "open-fence", file.path(), line, "The code fence is never closed: all that follows is code"));
            }
            if (fence.getInfo() == null || fence.getInfo().isBlank()) {
                findings.add(Finding.note(
                        "fence-language",
                        file.path(),
                        line,
                        "The code fence does not say its language (`text` for none)"));
            }
        }
        return findings;
    }
}
