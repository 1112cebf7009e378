package dev.mezan.core.json;

import dev.mezan.core.problem.Problem;
import tools.jackson.core.JacksonException;

/** What a JSON reader complains of, told with line, column and the text around. */
final class SyntaxProblem {
    private static final int AROUND = 30;

    private SyntaxProblem() {}

    static Problem of(JacksonException error, String text, String source) {
        var location = error.getLocation();
        var line = location == null ? 0 : location.getLineNr();
        var column = location == null ? 0 : location.getColumnNr();
        return Problem.of("broken-json", "This is no JSON: " + reason(error))
                .at(source + " line " + line + ", column " + column)
                .got(around(text, line, column))
                .advise(
                        "Correct the document there; a missing comma, quote or brace before that place is the usual cause.");
    }

    private static String reason(JacksonException error) {
        var message = error.getOriginalMessage();
        var firstLine = message == null
                ? "it can't be read"
                : message.lines().findFirst().orElse("it can't be read");
        // Where what is still open began follows in words that name the reader's inner things.
        var complaint = firstLine.replaceFirst(" \\(start marker at .*", "");
        return complaint.endsWith(".") ? complaint.substring(0, complaint.length() - 1) : complaint;
    }

    private static String around(String text, int line, int column) {
        var met = text.lines().skip(Math.max(0, line - 1)).findFirst().orElse("");
        var from = Math.clamp(column - 1L - AROUND, 0, met.length());
        return met.substring(from, Math.min(met.length(), from + 2 * AROUND)).strip();
    }
}
