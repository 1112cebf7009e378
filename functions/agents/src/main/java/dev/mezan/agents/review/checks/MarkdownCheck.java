package dev.mezan.agents.review.checks;

import dev.mezan.agents.review.Finding;
import dev.mezan.agents.review.text.MarkdownFile;
import java.util.List;

/** Something that can be told of one Markdown file alone. */
public interface MarkdownCheck {
    /** What it finds, in the order of the file. */
    List<Finding> check(MarkdownFile file);

    /** Every check there is. */
    static List<MarkdownCheck> all() {
        return List.of(new HeadingCheck(), new FenceCheck(), new ReferenceCheck(), new ProseTodoCheck());
    }
}
