package dev.mezan.agents.review;

import dev.mezan.agent.Agent;
import dev.mezan.agent.AgentContext;
import dev.mezan.agent.AgentManifest;
import dev.mezan.agent.schema.AgentJson;
import dev.mezan.core.payload.ClaimCheck;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.type.TypeReference;

/** Looks at what a folder has, and cuts it in batches for the reviewers. */
public final class DocumentSurveyor implements Agent<DocumentSurveyor.Folder, DocumentSurveyor.Survey> {
    /** A file that is larger is not read. */
    public static final long LARGEST_FILE = 2L << 20;

    /** The input: a reference to the folder. */
    public record Folder(FolderRef folder) {}

    /**
     * What there is.
     *
     * @param paths every file of the folder, readable or not, sorted
     * @param batches the files to review
     * @param findings what is wrong with files that can't be reviewed
     */
    public record Survey(List<String> paths, List<Batch> batches, List<Finding> findings) {}

    /** A file as the folder's manifest lists it. */
    record Listed(String path, long bytes, Optional<ClaimCheck> object, Optional<String> problem) {}

    @Override
    public AgentManifest<Folder, Survey> manifest() {
        return AgentManifest.of(
                        "document-surveyor", "Lists a folder's documents in batches.", Folder.class, Survey.class)
                .timeout(Duration.ofMinutes(1));
    }

    @Override
    public Survey handle(Folder input, AgentContext context) {
        var bytes = context.objects().read(input.folder().manifest());
        var listed = AgentJson.MAPPER.readValue(bytes, new TypeReference<List<Listed>>() {}).stream()
                .sorted(Comparator.comparing(Listed::path))
                .toList();
        var documents = new ArrayList<Document>();
        var findings = new ArrayList<Finding>();
        for (var file : listed) {
            problem(file).ifPresentOrElse(findings::add, () -> document(file).ifPresent(documents::add));
        }
        return new Survey(listed.stream().map(Listed::path).toList(), Batches.of(documents), findings);
    }

    private static Optional<Document> document(Listed file) {
        var kind = Kind.of(file.path());
        return kind == Kind.ASSET
                ? Optional.empty()
                : file.object().map(object -> new Document(file.path(), kind, file.bytes(), object));
    }

    private static Optional<Finding> problem(Listed file) {
        if (file.problem().isPresent()) {
            return Optional.of(Finding.error(
                    "unreadable",
                    file.path(),
                    0,
                    "The file was not read: " + file.problem().get()));
        }
        if (file.bytes() > LARGEST_FILE && Kind.of(file.path()) != Kind.ASSET) {
            var message = "The file is too large to be reviewed: %.1f MB, the most is %d MB"
                    .formatted(file.bytes() / 1_048_576.0, LARGEST_FILE >> 20);
            return Optional.of(Finding.warning("oversized", file.path(), 0, message));
        }
        return Optional.empty();
    }
}
