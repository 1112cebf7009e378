package dev.mezan.agents.review;

import dev.mezan.agent.Agent;
import dev.mezan.agent.AgentContext;
import dev.mezan.agent.AgentManifest;
import dev.mezan.agents.review.duplicates.FilePassages;
import dev.mezan.agents.review.links.FileLinks;
import dev.mezan.agents.review.terms.FileTerms;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Reviews a batch of files, each alone, and gathers the facts that are compared across files. */
public final class DocumentReviewer implements Agent<Batch, DocumentReviewer.Reviews> {
    /**
     * What it tells of a batch.
     *
     * @param files each file by itself
     * @param links their links and anchors
     * @param passages their passages
     * @param terms their terms
     */
    public record Reviews(
            List<ReviewedFile> files, List<FileLinks> links, List<FilePassages> passages, List<FileTerms> terms) {}

    @Override
    public AgentManifest<Batch, Reviews> manifest() {
        return AgentManifest.of("document-reviewer", "Reviews a batch of documents.", Batch.class, Reviews.class)
                .timeout(Duration.ofMinutes(2))
                .memoryMb(1024);
    }

    @Override
    public Reviews handle(Batch batch, AgentContext context) {
        var reviews = batch.documents().stream()
                .map(document -> FileReview.of(document, context.objects().read(document.object())))
                .toList();
        return new Reviews(
                reviews.stream().map(FileReview::file).toList(),
                reviews.stream()
                        .map(FileReview::links)
                        .flatMap(Optional::stream)
                        .toList(),
                reviews.stream()
                        .map(FileReview::passages)
                        .flatMap(Optional::stream)
                        .filter(each -> !each.passages().isEmpty())
                        .toList(),
                reviews.stream()
                        .map(FileReview::terms)
                        .flatMap(Optional::stream)
                        .toList());
    }
}
