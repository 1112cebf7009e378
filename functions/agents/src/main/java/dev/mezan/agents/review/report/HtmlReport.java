package dev.mezan.agents.review.report;

import dev.mezan.agents.review.Finding;
import dev.mezan.agents.review.ReviewedFile.KeySentence;
import dev.mezan.agents.review.Severity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The review as a page: one file, without scripts and without anything from elsewhere. Its style and its frame lie
 * beside this class.
 */
public final class HtmlReport {
    private static final int MOST_FILES = 2_000;
    private static final int OPEN_FILES = 5;
    private static final int GOOD = 90;
    private static final int FAIR = 70;

    private HtmlReport() {}

    /** Writes the page. */
    public static String of(Review review) {
        return resource("report.html")
                .replace("/*style*/", resource("report.css"))
                .replace("{{grade}}", grade(review.score()))
                .replace("{{score}}", String.valueOf(review.score()))
                .replace("{{counts}}", counts(review))
                .replace("{{explanation}}", Html.text(Score.EXPLANATION))
                // What comes from the folder comes last, so that nothing in it is taken for one of these names.
                .replace("{{body}}", body(review))
                .replace("{{folder}}", Html.text(review.folder()));
    }

    private static String body(Review review) {
        return notices(review) + summary(review.summary()) + table(review) + findings(review);
    }

    private static String counts(Review review) {
        return tile(review.files().size(), "files reviewed")
                + tile(review.words(), "words")
                + tile(review.count(Severity.ERROR), "errors")
                + tile(review.count(Severity.WARNING), "warnings")
                + tile(review.count(Severity.NOTE), "notes")
                + tile(review.counts().links(), "links followed");
    }

    private static String tile(long count, String label) {
        return "<div class=\"tile\"><b>%,d</b><span>%s</span></div>".formatted(count, label);
    }

    private static String notices(Review review) {
        var counts = review.counts();
        var links =
                "%,d links to the web, %,d out of the folder and %,d that only a site’s generator knows were not followed."
                        .formatted(counts.web(), counts.outside(), counts.unknown());
        return review.skipped().stream()
                        .map(each -> "<p class=\"notice\">" + Html.text(each) + "</p>")
                        .collect(Collectors.joining())
                + "<p class=\"quiet\">" + links + "</p>";
    }

    private static String summary(List<KeySentence> sentences) {
        if (sentences.isEmpty()) {
            return "";
        }
        return sentences.stream()
                .map(each -> Html.text(each.text()))
                .collect(Collectors.joining(" ", "<h2>What it is about</h2><blockquote>", "</blockquote>"));
    }

    private static String table(Review review) {
        var rows = review.files().stream().limit(MOST_FILES).toList();
        var body = new StringBuilder("<h2>Files, the worst first</h2><table><thead><tr><th>File<th>Score<th>Errors"
                + "<th>Warnings<th>Notes<th>Words<th>Reading ease</tr></thead><tbody>");
        for (var index = 0; index < rows.size(); index++) {
            body.append(row(rows.get(index), index));
        }
        return body.append("</tbody></table>")
                .append(more(review.files().size() - MOST_FILES))
                .toString();
    }

    private static String row(FileReport report, int index) {
        var path = Html.text(report.file().path());
        var name = report.findings().isEmpty() ? path : "<a href=\"#f" + index + "\">" + path + "</a>";
        return "<tr><td class=\"path\">%s<td>%s<td>%s<td>%s<td>%s<td>%,d<td>%s</tr>"
                .formatted(
                        name,
                        bar(report.score()),
                        count(report, Severity.ERROR),
                        count(report, Severity.WARNING),
                        count(report, Severity.NOTE),
                        report.file().words(),
                        report.file().readingEase().map(String::valueOf).orElse("–"));
    }

    private static String count(FileReport report, Severity severity) {
        var count = report.count(severity);
        return count == 0 ? "" : "<span class=\"%s\">%d</span>".formatted(severity.word(), count);
    }

    private static String bar(int score) {
        return "<span class=\"bar %s\"><i style=\"width:%d%%\"></i></span> %d".formatted(grade(score), score, score);
    }

    private static String findings(Review review) {
        var body = new StringBuilder("<h2>Findings</h2>");
        var rows = review.files().stream().limit(MOST_FILES).toList();
        for (var index = 0; index < rows.size(); index++) {
            if (!rows.get(index).findings().isEmpty()) {
                body.append(file(rows.get(index), index));
            }
        }
        return body.toString();
    }

    private static String file(FileReport report, int index) {
        return "<details id=\"f%d\"%s><summary><span class=\"path\">%s</span>%s</summary>%s<ul>%s</ul>%s</details>"
                .formatted(
                        index,
                        index < OPEN_FILES ? " open" : "",
                        Html.text(report.file().path()),
                        bar(report.score()),
                        about(report.file().keySentences()),
                        report.findings().stream().map(HtmlReport::finding).collect(Collectors.joining()),
                        more(report.file().more()));
    }

    private static String about(List<KeySentence> sentences) {
        return sentences.isEmpty()
                ? ""
                : sentences.stream()
                        .map(each -> Html.text(each.text()))
                        .collect(Collectors.joining(" ", "<p class=\"quiet\">", "</p>"));
    }

    private static String finding(Finding finding) {
        return "<li class=\"%s\"><b>%s</b><span class=\"line\">%s</span><span>%s</span></li>"
                .formatted(
                        finding.severity().word(),
                        finding.severity().word(),
                        finding.line() > 0 ? "line " + finding.line() : "file",
                        Html.message(finding.message()));
    }

    private static String more(int count) {
        return count <= 0 ? "" : "<p class=\"quiet\">and %,d more</p>".formatted(count);
    }

    private static String grade(int score) {
        return score >= GOOD ? "good" : score >= FAIR ? "fair" : "poor";
    }

    private static String resource(String name) {
        try (var in = HtmlReport.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("The jar has no " + name + " beside " + HtmlReport.class.getName());
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
