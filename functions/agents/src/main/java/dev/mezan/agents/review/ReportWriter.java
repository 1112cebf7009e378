package dev.mezan.agents.review;

import dev.mezan.agent.Agent;
import dev.mezan.agent.AgentContext;
import dev.mezan.agent.AgentManifest;
import dev.mezan.agents.review.report.FileReport;
import dev.mezan.agents.review.report.HtmlReport;
import dev.mezan.agents.review.report.MarkdownReport;
import dev.mezan.agents.review.report.Review;
import dev.mezan.agents.review.text.KeySentences;
import dev.mezan.agents.review.text.Sentence;
import dev.mezan.agents.review.text.Words;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Puts everything together that was found, and writes the report. */
public final class ReportWriter implements Agent<ReportWriter.Sources, ReportWriter.Written> {
    private static final int SUMMARY_SENTENCES = 5;
    private static final int MOST_ROWS = 1_000;
    private static final List<String> COLUMNS =
            List.of("file", "score", "errors", "warnings", "notes", "words", "worst finding");

    /**
     * What was found.
     *
     * @param folder the folder
     * @param documents the paths of the files that should have been reviewed
     * @param files what was said of each alone
     * @param findings from the survey and from the comparisons
     * @param links how many links were followed, if they were
     * @param skipped the tasks of the workflow that gave no result
     */
    public record Sources(
            FolderRef folder,
            List<String> documents,
            List<ReviewedFile> files,
            List<Finding> findings,
            Optional<LinkCounts> links,
            List<String> skipped) {}

    /** How many links were followed, and how many not and why. */
    public record LinkCounts(int checked, int outside, int web, int unknown) {}

    /**
     * The report, and what of it a program may want.
     *
     * @param report as the command line shows and writes it
     * @param score of the folder, 0 to 100
     * @param errors how many
     * @param warnings how many
     * @param notes how many
     */
    public record Written(Report report, int score, long errors, long warnings, long notes) {}

    /** A table to show and files to write. */
    public record Report(
            String title, String summary, List<String> columns, List<List<Object>> rows, List<ReportFile> files) {}

    /** A file to write. */
    public record ReportFile(String name, String content) {}

    @Override
    public AgentManifest<Sources, Written> manifest() {
        return AgentManifest.of("report-writer", "Writes the review's report.", Sources.class, Written.class)
                .timeout(Duration.ofMinutes(2))
                .memoryMb(2048);
    }

    @Override
    public Written handle(Sources sources, AgentContext context) {
        var review = review(sources);
        var report = new Report(
                "Review of " + review.folder(),
                review.headline(),
                COLUMNS,
                review.files().stream().limit(MOST_ROWS).map(ReportWriter::row).toList(),
                List.of(
                        new ReportFile("report.md", MarkdownReport.of(review)),
                        new ReportFile("report.html", HtmlReport.of(review))));
        return new Written(
                report,
                review.score(),
                review.count(Severity.ERROR),
                review.count(Severity.WARNING),
                review.count(Severity.NOTE));
    }

    private static Review review(Sources sources) {
        var missing = missing(sources);
        var files = files(sources).stream().sorted(FileReport.WORST_FIRST).toList();
        var links = sources.links().orElse(new LinkCounts(0, 0, 0, 0));
        var skipped = new ArrayList<String>();
        sources.skipped()
                .forEach(task -> skipped.add("The task " + task + " gave no result; its findings are missing."));
        if (!missing.isEmpty()) {
            skipped.add(missing.size() + (missing.size() == 1 ? " file was" : " files were")
                    + " not reviewed, the first is " + missing.getFirst() + ".");
        }
        return new Review(
                sources.folder().name(),
                files,
                new Review.Counts(
                        sources.folder().files(), links.checked(), links.outside(), links.web(), links.unknown()),
                summary(files),
                skipped);
    }

    private static List<String> missing(Sources sources) {
        var reviewed = new HashSet<String>();
        sources.files().forEach(file -> reviewed.add(file.path()));
        return sources.documents().stream()
                .filter(path -> !reviewed.contains(path))
                .toList();
    }

    /** The files with something to say: text, or findings. */
    private static List<FileReport> files(Sources sources) {
        var byPath = new HashMap<String, List<Finding>>();
        sources.findings()
                .forEach(finding -> byPath.computeIfAbsent(finding.path(), _ -> new ArrayList<>())
                        .add(finding));
        var reports = new ArrayList<FileReport>();
        for (var file : sources.files()) {
            var found = Stream.concat(file.findings().stream(), others(byPath, file.path()))
                    .toList();
            if (!found.isEmpty() || (file.kind() != Kind.OTHER && file.kind() != Kind.ASSET)) {
                reports.add(FileReport.of(file, found));
            }
        }
        byPath.forEach((path, findings) -> reports.add(FileReport.of(unread(path), findings)));
        return reports;
    }

    private static Stream<Finding> others(Map<String, List<Finding>> byPath, String path) {
        return Optional.ofNullable(byPath.remove(path)).stream().flatMap(List::stream);
    }

    private static ReviewedFile unread(String path) {
        return new ReviewedFile(path, Kind.of(path), 0, 0, 0, 0, Optional.empty(), List.of(), 0, List.of());
    }

    private static List<ReviewedFile.KeySentence> summary(List<FileReport> files) {
        var sentences = files.stream()
                .flatMap(report -> report.file().keySentences().stream())
                .map(each -> new Sentence(0, each.text(), Words.of(each.text())))
                .toList();
        return KeySentences.of(sentences, SUMMARY_SENTENCES);
    }

    private static List<Object> row(FileReport report) {
        var worst = report.findings().isEmpty() ? "" : place(report.findings().getFirst());
        return List.of(
                report.file().path(),
                report.score(),
                report.count(Severity.ERROR),
                report.count(Severity.WARNING),
                report.count(Severity.NOTE),
                report.file().words(),
                worst);
    }

    private static String place(Finding finding) {
        return (finding.line() > 0 ? finding.line() + ": " : "") + finding.message();
    }
}
