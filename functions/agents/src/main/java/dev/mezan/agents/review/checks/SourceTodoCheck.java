package dev.mezan.agents.review.checks;

import dev.mezan.agents.review.Finding;
import dev.mezan.agents.review.text.Comments;
import java.util.List;

/** TODOs in the comments of a program. */
public final class SourceTodoCheck {
    /** What it finds, in the order of the file. */
    public List<Finding> check(String path, String source) {
        return Comments.of(path, source).stream()
                .filter(comment -> TodoMark.inComment(comment.text()))
                .map(comment -> TodoMark.finding(path, comment.line(), comment.text()))
                .toList();
    }
}
