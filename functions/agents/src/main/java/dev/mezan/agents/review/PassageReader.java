package dev.mezan.agents.review;

import dev.mezan.agent.RunObjects;
import dev.mezan.agents.review.duplicates.FilePassages;
import dev.mezan.agents.review.duplicates.Passage;
import dev.mezan.agents.review.text.Decoded;
import dev.mezan.agents.review.text.MarkdownFile;
import dev.mezan.agents.review.text.PlainText;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads passages again from the files that they stand in, each file once, up to a limit. */
final class PassageReader {
    private static final long MOST_BYTES = 64L << 20;

    private final RunObjects objects;
    private final Map<String, Map<Integer, Passage>> files = new HashMap<>();
    private long bytes;
    private int skipped;

    PassageReader(RunObjects objects) {
        this.objects = objects;
    }

    /** The passage at a line of a file; empty when the limit is reached. */
    Optional<Passage> at(FilePassages file, int line) {
        var passages = files.computeIfAbsent(file.document().path(), _ -> read(file.document()));
        return Optional.ofNullable(passages.get(line));
    }

    /** What was not compared, if the limit was reached. */
    Optional<String> shortfall() {
        return skipped == 0
                ? Optional.empty()
                : Optional.of(
                        "%d files were not compared for duplicates, after %d MB".formatted(skipped, MOST_BYTES >> 20));
    }

    private Map<Integer, Passage> read(Document document) {
        bytes += document.bytes();
        if (bytes > MOST_BYTES) {
            skipped++;
            return Map.of();
        }
        return passages(document).stream()
                .collect(Collectors.toMap(Passage::line, Function.identity(), (first, _) -> first));
    }

    private List<Passage> passages(Document document) {
        return switch (Decoded.of(objects.read(document.object()))) {
            case Decoded.Text(var content)
            when document.kind() == Kind.MARKDOWN ->
                Passage.of(MarkdownFile.parse(document.path(), content).prose());
            case Decoded.Text(var content) -> Passage.of(PlainText.prose(content));
            case Decoded.Binary _, Decoded.NotUtf8 _ -> List.of();
        };
    }
}
