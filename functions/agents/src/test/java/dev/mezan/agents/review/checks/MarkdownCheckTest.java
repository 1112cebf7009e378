package dev.mezan.agents.review.checks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mezan.agents.review.Finding;
import dev.mezan.agents.review.text.MarkdownFile;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownCheckTest {
    @Test
    void aHeadingThatSkipsALevelIsFoundWithItsLine() {
        assertThat(check("---\ntitle: x\n---\n# A\n\n### C\n")).containsExactly("headings 6");
        assertThat(check("# A\n\n## B\n\n### C\n\n# D\n")).containsExactly("headings 7");
        assertThat(check("# A\n\n#\n")).contains("headings 3");
    }

    @Test
    void aHeadingInAnExampleIsNotTheDocuments() {
        assertThat(check("# A\n\n> #### Note\n\n```md\n#### B\n```\n")).isEmpty();
    }

    @Test
    void aFenceWithoutALanguageIsFound() {
        assertThat(check("```\nx\n```\n\n~~~text\nx\n~~~\n")).containsExactly("fence-language 1");
        assertThat(check("a\n\n```sh\nx\n")).containsExactly("open-fence 3");
    }

    @Test
    void aReferenceWithoutADefinitionIsFound() {
        assertThat(check("See [the page][gone].\n")).containsExactly("reference 1");
        assertThat(check("See [the page][here] and [here].\n\n[here]: x.md\n")).isEmpty();
        assertThat(check("Take a[i][j] and `[a][b]`.\n")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"TODO: write this", "- TODO", "text FIXME(ada) later", "<!-- TODO write this -->"})
    void whatWasLeftUndoneIsFound(String text) {
        assertThat(check(text)).containsExactly("todo 1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A TODO list is a list.",
                "Stale TODO/FIXME/XXX marks are found.",
                "`TODO: x`",
                "```java\n// TODO: x\n```",
                "Version XXX is next",
                "TODOs are bad"
            })
    void whoSpeaksOfTodosHasLeftNothingUndone(String text) {
        assertThat(check(text)).isEmpty();
    }

    @Test
    void onlyCommentsOfAProgramAreSearched() {
        var source =
                "String url = \"http://x // TODO: no\";\n// TODO: one\n/*\n * FIXME two\n */\nint todo = 1; // see the TODO list\n";
        assertThat(new SourceTodoCheck().check("A.java", source))
                .extracting(Finding::line)
                .containsExactly(2, 4);
        assertThat(new SourceTodoCheck().check("a.py", "x = '# TODO no'\n# XXX yes\necho = $#TODO\n"))
                .extracting(Finding::line)
                .containsExactly(2);
    }

    private static List<String> check(String content) {
        var file = MarkdownFile.parse("a.md", content);
        return MarkdownCheck.all().stream()
                .flatMap(check -> check.check(file).stream())
                .map(finding -> finding.check() + " " + finding.line())
                .toList();
    }
}
