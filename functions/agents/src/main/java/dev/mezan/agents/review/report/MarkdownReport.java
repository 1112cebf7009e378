package dev.mezan.agents.review.report;

import dev.mezan.agents.review.Finding;
import dev.mezan.agents.review.Severity;
import java.util.stream.Collectors;

/** The review as Markdown. */
public final class MarkdownReport {
    private static final int MOST_FILES = 500;
    private static final int MOST_FINDINGS = 50;

    private final StringBuilder out = new StringBuilder();

    private MarkdownReport() {}

    /** Writes the report. */
    public static String of(Review review) {
        var report = new MarkdownReport();
        report.head(review);
        report.table(review);
        review.files().stream()
                .filter(file -> !file.findings().isEmpty())
                .limit(MOST_FILES)
                .forEach(report::file);
        report.line("## How to read this").line(Score.EXPLANATION);
        return report.out.toString().stripTrailing() + "\n";
    }

    private void head(Review review) {
        var counts = review.counts();
        line("# Review of " + text(review.folder())).line("**" + review.headline() + ".**");
        line(
                "%,d words of prose were read in %,d of %,d files. %,d links were followed; %,d to the web, %,d out of the folder and %,d that only a site's generator knows were not."
                        .formatted(
                                review.words(),
                                review.files().size(),
                                counts.files(),
                                counts.links(),
                                counts.web(),
                                counts.outside(),
                                counts.unknown()));
        review.skipped().forEach(skipped -> line("> " + text(skipped)));
        if (!review.summary().isEmpty()) {
            line("## What it is about")
                    .line(review.summary().stream()
                            .map(each -> text(each.text()))
                            .collect(Collectors.joining(" ")));
        }
    }

    private void table(Review review) {
        line("## Files, the worst first");
        out.append("| file | score | errors | warnings | notes | words |\n|---|---:|---:|---:|---:|---:|\n");
        review.files().stream()
                .limit(MOST_FILES)
                .forEach(file -> out.append("| %s | %d | %d | %d | %d | %d |%n"
                        .formatted(
                                code(file.file().path()),
                                file.score(),
                                file.count(Severity.ERROR),
                                file.count(Severity.WARNING),
                                file.count(Severity.NOTE),
                                file.file().words())));
        more(review.files().size() - MOST_FILES);
        out.append('\n');
    }

    private void file(FileReport report) {
        line("## " + text(report.file().path()) + " (" + report.score() + ")");
        report.findings().stream().limit(MOST_FINDINGS).forEach(this::finding);
        more(report.file().more() + Math.max(0, report.findings().size() - MOST_FINDINGS));
        out.append('\n');
    }

    private void finding(Finding finding) {
        out.append("- ").append(finding.severity().word());
        out.append(finding.line() > 0 ? ", line " + finding.line() : "");
        out.append(": ").append(text(finding.message())).append('\n');
    }

    private void more(int count) {
        if (count > 0) {
            out.append("\nand ").append(count).append(" more\n");
        }
    }

    private MarkdownReport line(String line) {
        out.append(line).append("\n\n");
        return this;
    }

    // Backticks are ours and stay; what stands outside of them may look like markup and must not be.
    private static String text(String message) {
        var parts = message.split("`", -1);
        for (var index = 0; index < parts.length; index += 2) {
            parts[index] = parts[index].replaceAll("[\\\\<>*_\\[\\]|#]", "\\\\$0");
        }
        return String.join("`", parts);
    }

    private static String code(String path) {
        return "`" + path.replace("`", "'").replace("|", "\\|") + "`";
    }
}
