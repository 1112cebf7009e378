package dev.mezan.agents.review.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mezan.agents.review.Finding;
import dev.mezan.agents.review.Kind;
import dev.mezan.agents.review.ReviewedFile;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ReportTest {
    private static final String ATTACK = "<script>alert('x')</script>{{body}}";

    @Property(tries = 200)
    void aScoreIsBetween0And100AndMoreFindingsNeverRaiseIt(
            @ForAll @IntRange(max = 5_000) int words, @ForAll @IntRange(max = 200) int count) {
        var finding = Finding.error("check", "a", 1, "x");
        var fewer = Score.of(words, Collections.nCopies(count, finding));
        assertThat(fewer).isBetween(0, 100);
        assertThat(Score.of(words, Collections.nCopies(count + 1, finding))).isLessThanOrEqualTo(fewer);
    }

    @Test
    void aFileWithoutFindingsIsPerfectAndOneCheckAloneNeverRuinsIt() {
        assertThat(Score.of(100, List.of())).isEqualTo(100);
        assertThat(Score.of(100, Collections.nCopies(99, Finding.note("a", "a", 1, "x"))))
                .isEqualTo(80);
        assertThat(Score.of(100, Collections.nCopies(99, Finding.error("a", "a", 1, "x"))))
                .isEqualTo(60);
    }

    @Test
    void nothingFromTheFolderBecomesMarkup() {
        var html = HtmlReport.of(review());
        assertThat(html).doesNotContain("<script").contains("&lt;script&gt;").contains("<code>a&lt;b</code>");
        assertThat(html.split("<main>", -1)).hasSize(2);
    }

    @Test
    void thePageNeedsNothingFromElsewhere() {
        assertThat(HtmlReport.of(review()))
                .doesNotContain("http://")
                .doesNotContain("https://")
                .doesNotContain("url(");
    }

    @Test
    void theMarkdownNamesFileLineAndFinding() {
        assertThat(MarkdownReport.of(review()))
                .contains("| 92 | 1 | 0 | 0 | 10 |")
                .contains("- error, line 7: Broken `a<b`")
                .doesNotContain(" <script>");
    }

    private static Review review() {
        var file = new ReviewedFile(
                "docs/" + ATTACK + ".md", Kind.MARKDOWN, 10, 1, 10, 1, Optional.of(50), List.of(), 0, List.of());
        var report = FileReport.of(file, List.of(Finding.error("check", file.path(), 7, "Broken `a<b`")));
        return new Review(
                ATTACK,
                List.of(report),
                new Review.Counts(1, 2, 3, 4, 5),
                List.of(new ReviewedFile.KeySentence("It is " + ATTACK + ".", 1)),
                List.of("The task <b>x</b> gave no result."));
    }
}
