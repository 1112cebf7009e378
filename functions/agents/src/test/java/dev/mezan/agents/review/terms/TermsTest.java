package dev.mezan.agents.review.terms;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mezan.agents.review.Finding;
import dev.mezan.agents.review.text.MarkdownFile;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TermsTest {
    @Test
    void anAcronymThatNobodyExplainsIsFoundOnce() {
        assertThat(acronyms("The CRDT is\nfast.", "Two CRDTs and a CRDT here."))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.path()).isEqualTo("1.md");
                    assertThat(finding.message()).contains("`CRDT`").contains("2 files");
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A conflict-free replicated data type (CRDT) merges.",
                "CRDT stands for something.",
                "- **CRDT**: a type that merges",
                "CRDT (conflict-free replicated data type) merges.",
                "## CRDT\n\nIt merges.",
                "See [CRDT](https://crdt.tech)."
            })
    void anAcronymThatAnyFileExplainsIsFine(String explanation) {
        assertThat(acronyms("A CRDT and a CRDT.", explanation)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP and JSON and HTTP and JSON.",
                "You MUST NOT do it, NEVER, and you MUST NOT.",
                "`CRDT` and `CRDT`",
                "THIS IS ALL SHOUTED XQZT XQZT",
                "Written by Daiki SATO and Daiki SATO.",
                "Fails with EPERM or EPERM.",
                "Use MY_CRDT or CRDT-1 or CRDT.md or CRDT/x."
            })
    void whatIsKnownShoutedOrCodeIsNoAcronym(String text) {
        assertThat(acronyms(text)).isEmpty();
    }

    @Test
    void theRarerSpellingIsPointedAt() {
        assertThat(spellings("An email is an email.", "Send an e-mail."))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.path()).isEqualTo("1.md");
                    assertThat(finding.message()).contains("`e-mail`").contains("`email` 2 times");
                });
    }

    @Test
    void namesAreWrittenAsTheirMakersDo() {
        assertThat(spellings("We use Github and `github` and github.com here.")).hasSize(1);
        assertThat(spellings("We use GitHub.", "We use DynamoDB and DynamoDB.", "We use DynamoDb."))
                .extracting(Finding::path)
                .containsExactly("2.md");
    }

    @Test
    void oneSpellingIsConsistent() {
        assertThat(spellings("The runtime.", "A runtime. An e-mail-like thing."))
                .isEmpty();
    }

    private static List<Finding> acronyms(String... files) {
        return new AcronymCheck().check(terms(files));
    }

    private static List<Finding> spellings(String... files) {
        return new SpellingCheck().check(terms(files));
    }

    private static List<FileTerms> terms(String... files) {
        var terms = new ArrayList<FileTerms>();
        for (var content : files) {
            terms.add(TermReader.read(MarkdownFile.parse(terms.size() + ".md", content)));
        }
        return terms;
    }
}
