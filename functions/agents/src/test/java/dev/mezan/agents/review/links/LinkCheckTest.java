package dev.mezan.agents.review.links;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mezan.agents.review.Finding;
import dev.mezan.agents.review.Severity;
import dev.mezan.agents.review.text.MarkdownFile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinkCheckTest {
    private static final String OTHER =
            "# Other page\n\n## Same\n\n## Same\n\n<a name=\"old\"></a>\n\n## With `code()` {#own-id}\n";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "other.md",
                "./other.md",
                "other.md#other-page",
                "other.md#same-1",
                "other.md#old",
                "other.md#own-id",
                "other.md#with-code",
                "other",
                "other.html",
                "sub",
                "sub/",
                "sub/deep%20file.md",
                "<sub/deep file.md>",
                "data.bin",
                "../elsewhere.md",
                "/absent/site/route",
                "https://example.com/x",
                "mailto:a@example.com",
                "//example.com",
                "#here",
                "#",
                "#top",
                "{{ site.url }}/x",
                "other.md?plain=1#L10",
                ".github/hidden.md"
            })
    void whatIsThereOrCannotBeKnownIsNoFinding(String target) {
        assertThat(check("# Here\n\n[x](" + target + ")\n")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"gone.md", "sub/gone.md", "sub/../gone", "Other.md", "other.md#gone", "#gone", "other.md#same-2"
            })
    void whatIsNotThereIsAnError(String target) {
        assertThat(check("# Here\n\ntext\n[x](" + target + ")\n"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.severity()).isEqualTo(Severity.ERROR);
                    assertThat(finding.line()).isEqualTo(4);
                });
    }

    @Test
    void whatWasMeantIsSuggested() {
        assertThat(check("[x](Other.md)"))
                .first()
                .extracting(Finding::message)
                .asString()
                .contains("`other.md`");
        assertThat(check("[x](othr.md)"))
                .first()
                .extracting(Finding::message)
                .asString()
                .contains("`other.md`");
        assertThat(check("[x](other.md#other-pag)"))
                .first()
                .extracting(Finding::message)
                .asString()
                .contains("`#other-page`");
    }

    @Test
    void anAnchorThatOnlyOtherGeneratorsAcceptIsANote() {
        assertThat(check("# A & B\n\n[x](#a-b)"))
                .singleElement()
                .extracting(Finding::severity)
                .isEqualTo(Severity.NOTE);
    }

    @Test
    void picturesReferencesAndHtmlAreLinksToo() {
        assertThat(
                        check(
                                "![p](no.png)\n\n[r][ref]\n\n<img alt='x' src=\"no.gif\">\n\n| a |\n|---|\n| [t](no.txt) |\n\n[ref]: no.md\n"))
                .extracting(Finding::line)
                .containsExactly(1, 3, 5, 9);
    }

    @Test
    void codeCommentsAndFootnotesAreNoLinks() {
        assertThat(check("""
                        `[x](gone.md)`

                        ```md
                        [x](gone.md)
                        ```

                            [x](gone.md)

                        <!-- <a href="gone.md"> -->

                        A note[^1].

                        [^1]: gone.md
                        """)).isEmpty();
    }

    @Test
    void theAnchorsOfAFileThatIncludesOthersAreNotJudged() {
        assertThat(check("{% include 'parts.md' %}\n\n[x](#from-the-part)")).isEmpty();
    }

    private static List<Finding> check(String content) {
        var files = new ArrayList<FileLinks>();
        files.add(LinkReader.read(MarkdownFile.parse("page.md", content), content));
        files.add(LinkReader.read(MarkdownFile.parse("other.md", OTHER), OTHER));
        return new LinkCheck(Arrays.asList("page.md", "other.md", "sub/deep file.md", "data.bin"), files).findings();
    }
}
