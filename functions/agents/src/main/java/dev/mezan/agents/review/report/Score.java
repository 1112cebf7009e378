package dev.mezan.agents.review.report;

import dev.mezan.agents.review.Finding;
import dev.mezan.agents.review.Severity;
import java.util.HashMap;
import java.util.List;

/**
 * How good a file is, 0 to 100.
 *
 * <p>It loses 8 for an error, 3 for a warning, 1 for a note. Beyond 500 words a file has more room for flaws, so what it
 * loses is divided by the root of its words over 500: by 2 for 2,000 words. One check alone costs at most 40, or 20 if none of its findings is an error.
 */
public final class Score {
    /** How the score comes about, for the report. */
    public static final String EXPLANATION =
            "A file starts at 100 and loses 8 for an error, 3 for a warning and 1 for a"
                    + " note; beyond 500 words, the loss is divided by the square root of words/500. One check costs a file at most 40, or 20 without"
                    + " errors. Overall is the mean of the files, weighted by their words, between 100 and 2,000 each.";

    private static final double ROOM = 500;
    private static final double MOST_WITH_ERRORS = 40;
    private static final double MOST = 20;

    private Score() {}

    /** The score of a file with so many words and these findings. */
    public static int of(int words, List<Finding> findings) {
        var losses = new HashMap<String, Double>();
        var limits = new HashMap<String, Double>();
        for (var finding : findings) {
            losses.merge(finding.check(), points(finding.severity()), Double::sum);
            limits.merge(finding.check(), finding.severity() == Severity.ERROR ? MOST_WITH_ERRORS : MOST, Math::max);
        }
        var room = Math.sqrt(Math.max(1, words / ROOM));
        var loss = losses.entrySet().stream()
                .mapToDouble(each -> Math.min(each.getValue() / room, limits.getOrDefault(each.getKey(), MOST)))
                .sum();
        return (int) Math.max(0, Math.round(100 - loss));
    }

    private static double points(Severity severity) {
        return switch (severity) {
            case ERROR -> 8;
            case WARNING -> 3;
            case NOTE -> 1;
        };
    }
}
