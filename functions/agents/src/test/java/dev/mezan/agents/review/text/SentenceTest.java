package dev.mezan.agents.review.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mezan.agents.review.checks.Readability;
import dev.mezan.agents.review.checks.SentenceCheck;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class SentenceTest {
    @Test
    void abbreviationsNamesOfFilesAndVersionsEndNoSentence() {
        assertThat(sentences("Use it, e.g. Node.js v1.2 or a file such as a.txt, vs. nothing. Then stop! Really?"))
                .hasSize(3);
    }

    @Test
    void codeTablesAndAddressesAreNoProse() {
        assertThat(sentences("```\nOne. Two.\n```\n\n| One. | Two. |\n|---|---|\n| Three. | Four. |\n\n# Five. Six.\n"))
                .isEmpty();
        assertThat(sentences("See https://example.com/a.b?c=d. Then `go. now`."))
                .extracting(sentence -> sentence.words().size())
                .containsExactly(2, 2);
    }

    @Test
    void aSentenceKnowsItsLine() {
        assertThat(sentences("# H\n\nOne is\nhere. Two is\nthere.\n"))
                .extracting(Sentence::line)
                .containsExactly(3, 4);
    }

    @Test
    void aLongSentenceIsANoteAndAVeryLongOneAWarning() {
        var check = new SentenceCheck();
        assertThat(check.check("a", sentences("word ".repeat(40)))).isEmpty();
        assertThat(check.check("a", sentences("word ".repeat(41))))
                .extracting(f -> f.severity().word())
                .containsExactly("note");
        assertThat(check.check("a", sentences("word ".repeat(61))))
                .extracting(f -> f.severity().word())
                .containsExactly("warning");
    }

    @Test
    void plainWordsReadMoreEasilyThanLearnedOnes() {
        var plain = new Readability().ease(sentences("The cat sat on the mat and it was fat. ".repeat(20)));
        var learned = new Readability()
                .ease(sentences(
                        "The organisational interoperability of heterogeneous infrastructures is a prerequisite to it. "
                                .repeat(20)));
        assertThat(plain.orElseThrow()).isGreaterThan(90);
        assertThat(learned.orElseThrow()).isLessThan(10);
    }

    @Test
    void whatIsNotEnglishHasNoReadingEase() {
        assertThat(new Readability().ease(sentences("Der schnelle Fuchs springt jetzt. ".repeat(40))))
                .isEmpty();
        assertThat(new Readability().ease(sentences("Too short."))).isEmpty();
    }

    @Test
    void bytesAreTextBinaryOrInAnotherEncoding() {
        assertThat(Decoded.of("\uFEFFa\r\nb".getBytes(StandardCharsets.UTF_8))).isEqualTo(new Decoded.Text("a\nb"));
        assertThat(Decoded.of(new byte[] {'a', 0})).isEqualTo(new Decoded.Binary());
        assertThat(Decoded.of(new byte[] {'a', '\n', (byte) 0xe9, 'x'})).isEqualTo(new Decoded.NotUtf8(2, 0xe9));
        assertThat(Decoded.of(new byte[] {'a', (byte) 0xe2, (byte) 0x82})).isInstanceOf(Decoded.NotUtf8.class);
    }

    @Test
    void plainTextHasParagraphsButNoTables() {
        assertThat(PlainText.prose("One here.\nIt goes on.\n\nname    value\nsize    3.\n\nTwo is there.\n"))
                .extracting(ProseBlock::line)
                .containsExactly(1, 7);
    }

    private static List<Sentence> sentences(String markdown) {
        return Sentence.of(MarkdownFile.parse("a.md", markdown).prose());
    }
}
