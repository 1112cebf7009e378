package dev.mezan.agents.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mezan.core.payload.ClaimCheck;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** The whole review, by the shipped workflow document. */
class ReviewDocumentsTest {
    private static final String PASSAGE =
            "The dispatcher takes a message from the queue, asks whether the tenant may start another run, counts the"
                    + " tokens that are left for this minute, and only then starts the state machine that does the work.";

    @Test
    void aSmallFolderIsReviewedAsAPersonWould() throws IOException {
        var files = ReviewFlow.folder(
                "README.md",
                "# Home\n\nSee [the guide](guides/start.md#install) and [gone](gone.md).\n\n" + PASSAGE + "\n",
                "guides/start.md",
                "# Start\n\n### Install\n\n```\nnpm i\n```\n\n" + PASSAGE.replace("counts", "and counts") + "\n",
                "src/Main.java",
                "class Main {} // TODO: everything\n",
                "logo.png",
                "\0\1",
                "empty.md",
                "");
        files.put("latin.txt", new byte[] {'c', 'a', 'f', (byte) 0xe9, '.'});

        var written = new ReviewFlow().review("sample", files);

        assertThat(findings(written))
                .containsExactlyInAnyOrder(
                        "README.md error 3: The link `gone.md` leads to `gone.md`, which is not there",
                        "guides/start.md warning 3: The heading `Install` has level 3, but the one before it has level 1",
                        "guides/start.md warning 9: A passage is nearly the same as in `README.md`: line 9 (there line 5, 86% alike)",
                        "guides/start.md note 5: The code fence does not say its language (`text` for none)",
                        "latin.txt error 1: The file is not in UTF-8: byte 0xE9 fits nowhere; save it as UTF-8",
                        "src/Main.java note 1: Left undone: `TODO: everything`");
        assertThat(written.errors()).isEqualTo(2);
        assertThat(written.report().rows()).hasSize(5);
        assertThat(written.report().files())
                .extracting(ReportWriter.ReportFile::name)
                .containsExactly("report.md", "report.html");
    }

    @Test
    void aFileThatIsThereTwiceIsToldOnceAsAWhole() throws IOException {
        var written = new ReviewFlow().review("twice", ReviewFlow.folder("a.md", PASSAGE, "b.md", PASSAGE));
        assertThat(findings(written)).containsExactly("b.md warning 0: The whole file is the same as `a.md`");
    }

    @Test
    void aFolderWithOneTidyFileHasNoFindings() throws IOException {
        var written = new ReviewFlow().review("one", ReviewFlow.folder("a b 😀.md", "# Title\n\nAll is well.\n"));
        assertThat(written.score()).isEqualTo(100);
        assertThat(findings(written)).isEmpty();
    }

    @Test
    void aReportIsWrittenEvenIfOptionalTasksFail() throws IOException {
        var written = new ReviewFlow("review", "links", "duplicates", "terms")
                .review("broken", ReviewFlow.folder("a.md", "# A\n\n[x](gone.md)\n"));
        assertThat(written.report().files().getFirst().content())
                .contains("The task links gave no result")
                .contains("1 file was not reviewed, the first is a.md");
    }

    @Property(tries = 200)
    void batchesHoldEveryFileOnceAndKeepTheirLimits(
            @ForAll @Size(max = 400) List<@IntRange(max = 2_097_152) Integer> sizes) {
        var documents = IntStream.range(0, sizes.size())
                .mapToObj(index -> document(index, sizes.get(index)))
                .toList();
        var batches = Batches.of(documents);
        assertThat(batches.stream().flatMap(batch -> batch.documents().stream()))
                .containsExactlyElementsOf(documents);
        assertThat(batches).allSatisfy(batch -> {
            assertThat(batch.documents()).isNotEmpty();
            assertThat(batch.documents().stream().mapToLong(Document::bytes).sum())
                    .isLessThanOrEqualTo(2L << 20);
        });
    }

    private static Document document(int index, int bytes) {
        return new Document(index + ".md", Kind.MARKDOWN, bytes, new ClaimCheck("b", "k", "0".repeat(64), bytes));
    }

    /** The findings of the Markdown report, each behind its file. */
    private static List<String> findings(ReportWriter.Written written) {
        var found = new ArrayList<String>();
        var file = "";
        for (var line : written.report().files().getFirst().content().split("\n")) {
            if (line.startsWith("## ")) {
                file = line.substring(3).replaceFirst(" \\(\\d+\\)$", "").replace("\\", "");
            } else if (line.startsWith("- ")) {
                found.add(file + " "
                        + line.substring(2)
                                .replaceFirst("^(\\w+), line (\\d+)", "$1 $2")
                                .replaceFirst("^(\\w+):", "$1 0:"));
            }
        }
        return found;
    }
}
