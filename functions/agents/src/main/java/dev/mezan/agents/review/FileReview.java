package dev.mezan.agents.review;

import dev.mezan.agents.review.checks.MarkdownCheck;
import dev.mezan.agents.review.checks.Readability;
import dev.mezan.agents.review.checks.SentenceCheck;
import dev.mezan.agents.review.checks.SourceTodoCheck;
import dev.mezan.agents.review.duplicates.FilePassages;
import dev.mezan.agents.review.duplicates.Passage;
import dev.mezan.agents.review.links.FileLinks;
import dev.mezan.agents.review.links.LinkReader;
import dev.mezan.agents.review.terms.FileTerms;
import dev.mezan.agents.review.terms.TermReader;
import dev.mezan.agents.review.text.Decoded;
import dev.mezan.agents.review.text.KeySentences;
import dev.mezan.agents.review.text.MarkdownFile;
import dev.mezan.agents.review.text.PlainText;
import dev.mezan.agents.review.text.ProseBlock;
import dev.mezan.agents.review.text.Sentence;
import dev.mezan.agents.review.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * The review of one file: what can be told of it alone, and the facts that its comparison with others needs.
 *
 * @param file what can be told of it alone
 * @param links its links, if it is Markdown
 * @param passages its passages, if it has prose
 * @param terms its terms, if it has prose
 */
public record FileReview(
        ReviewedFile file, Optional<FileLinks> links, Optional<FilePassages> passages, Optional<FileTerms> terms) {
    private static final int KEY_SENTENCES = 2;
    // A log of changes repeats what commits say, in their words: it is no place to compare terms and passages.
    private static final Pattern CHANGE_LOG =
            Pattern.compile("(?:.*/)?(?:changelog|changes|history|release-?notes)[^/]*", Pattern.CASE_INSENSITIVE);

    /** Reviews the bytes of a document. */
    public static FileReview of(Document document, byte[] bytes) {
        return switch (Decoded.of(bytes)) {
            case Decoded.Binary _ -> binary(document);
            case Decoded.NotUtf8(var line, var first) ->
                alone(ReviewedFile.unread(document, notUtf8(document, line, first)));
            case Decoded.Text(var content) -> text(document, content);
        };
    }

    private static FileReview text(Document document, String content) {
        return switch (document.kind()) {
            case MARKDOWN -> markdown(document, content);
            case TEXT -> prose(document, content);
            case SOURCE ->
                alone(reviewed(document, content, List.of(), new SourceTodoCheck().check(document.path(), content)));
            case OTHER, ASSET -> alone(reviewed(document, content, List.of(), List.of()));
        };
    }

    private static FileReview markdown(Document document, String content) {
        var file = MarkdownFile.parse(document.path(), content);
        var findings = new ArrayList<Finding>();
        MarkdownCheck.all().forEach(check -> findings.addAll(check.check(file)));
        return new FileReview(
                reviewed(document, content, file.prose(), findings),
                Optional.of(LinkReader.read(file, content)),
                compared(document, () -> FilePassages.of(document, Passage.of(file.prose()))),
                compared(document, () -> TermReader.read(file)));
    }

    private static FileReview prose(Document document, String content) {
        var prose = PlainText.prose(content);
        return new FileReview(
                reviewed(document, content, prose, List.of()),
                Optional.empty(),
                compared(document, () -> FilePassages.of(document, Passage.of(prose))),
                compared(document, () -> TermReader.read(document.path(), prose)));
    }

    private static <T> Optional<T> compared(Document document, Supplier<T> facts) {
        return CHANGE_LOG.matcher(document.path()).matches() ? Optional.empty() : Optional.of(facts.get());
    }

    private static ReviewedFile reviewed(
            Document document, String content, List<ProseBlock> prose, List<Finding> special) {
        var sentences = Sentence.of(prose);
        var ease = new Readability().ease(sentences);
        var findings = new ArrayList<>(special);
        findings.addAll(new SentenceCheck().check(document.path(), sentences));
        new Readability().check(document.path(), ease).ifPresent(findings::add);
        findings.sort(Finding.WORST_FIRST);
        return new ReviewedFile(
                document.path(),
                document.kind(),
                document.bytes(),
                (int) content.lines().count(),
                prose.stream().mapToInt(block -> Words.of(block.text()).size()).sum(),
                sentences.size(),
                ease,
                List.copyOf(findings.subList(0, Math.min(findings.size(), ReviewedFile.MOST_FINDINGS))),
                Math.max(0, findings.size() - ReviewedFile.MOST_FINDINGS),
                KeySentences.of(sentences, KEY_SENTENCES));
    }

    private static FileReview alone(ReviewedFile file) {
        return new FileReview(file, Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static FileReview binary(Document document) {
        var expected = document.kind() == Kind.OTHER || document.kind() == Kind.ASSET;
        if (expected) {
            return alone(new ReviewedFile(
                    document.path(), Kind.ASSET, document.bytes(), 0, 0, 0, Optional.empty(), List.of(), 0, List.of()));
        }
        var finding = Finding.error(
                "unreadable", document.path(), 0, "The file is binary, though its name says that it is text");
        return alone(ReviewedFile.unread(document, finding));
    }

    private static Finding notUtf8(Document document, int line, int firstByte) {
        var message = "The file is not in UTF-8: byte 0x%02X fits nowhere; save it as UTF-8".formatted(firstByte);
        return Finding.error("encoding", document.path(), line, message);
    }
}
