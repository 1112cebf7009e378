package dev.mezan.agents.review.links;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlugsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Hello World|hello-world",
                "What's new?|whats-new",
                "C++ & Java|c--java",
                "snake_case stays|snake_case-stays",
                "1. First step|1-first-step",
                "Überblick|überblick",
                "日本語 の 見出し|日本語-の-見出し",
                "🎯 Goals|-goals",
                "⚙️ Settings|-settings",
                "a.b.c()|abc"
            })
    void anAnchorIsWhatGitHubMakes(String heading, String anchor) {
        assertThat(Slugs.slug(heading)).isEqualTo(anchor);
    }

    @Test
    void aRepeatedHeadingGetsANumber() {
        var slugs = new Slugs();
        assertThat(List.of(slugs.next("A"), slugs.next("A"), slugs.next("A"), slugs.next("A 1")))
                .containsExactly("a", "a-1", "a-2", "a-1-1");
    }

    @Property(tries = 300)
    void noTwoHeadingsOfAFileHaveTheSameAnchor(
            @ForAll @Size(max = 20) List<@AlphaChars @StringLength(max = 2) String> headings) {
        var slugs = new Slugs();
        var seen = new HashSet<String>();
        assertThat(headings)
                .allSatisfy(heading -> assertThat(seen.add(slugs.next(heading))).isTrue());
    }

    @Property(tries = 300)
    void anAnchorIsItsOwnAnchor(@ForAll String heading) {
        var slug = Slugs.slug(heading);
        assertThat(Slugs.slug(slug)).isEqualTo(slug);
        assertThat(slug).doesNotContain(" ");
    }
}
