package dev.mezan.agents.review.report;

import dev.mezan.agents.review.Finding;
import dev.mezan.agents.review.ReviewedFile;
import dev.mezan.agents.review.Severity;
import java.util.Comparator;
import java.util.List;

/**
 * A file in the report.
 *
 * @param file what its reviewer said
 * @param score 0 to 100
 * @param findings all of them, also those from the comparison with other files; the worst first
 */
public record FileReport(ReviewedFile file, int score, List<Finding> findings) {
    /** The worst first. */
    public static final Comparator<FileReport> WORST_FIRST = Comparator.comparingInt(FileReport::score)
            .thenComparing(each -> each.file().path());

    /** The file with its findings. */
    public static FileReport of(ReviewedFile file, List<Finding> findings) {
        var sorted = findings.stream().sorted(Finding.WORST_FIRST).toList();
        return new FileReport(file, Score.of(file.words(), sorted), sorted);
    }

    /** How many findings of a severity there are. */
    public long count(Severity severity) {
        return findings.stream().filter(each -> each.severity() == severity).count();
    }
}
