package dev.mezan.agents.review;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts documents in batches of about the same work: at least one file each, at most 2 MB, and about a hundred batches
 * unless the folder is larger than 200 MB.
 */
final class Batches {
    private static final long LARGEST = 2L << 20;
    private static final long SMALLEST = 16 << 10;
    private static final int MOST = 100;
    private static final int MOST_FILES = 200;

    private Batches() {}

    static List<Batch> of(List<Document> documents) {
        var total = documents.stream().mapToLong(Document::bytes).sum();
        var aim = Math.clamp(total / MOST, SMALLEST, LARGEST);
        var batches = new ArrayList<Batch>();
        var current = new ArrayList<Document>();
        var bytes = 0L;
        for (var document : documents) {
            if (!current.isEmpty() && (bytes + document.bytes() > aim || current.size() == MOST_FILES)) {
                batches.add(new Batch(List.copyOf(current)));
                current.clear();
                bytes = 0;
            }
            current.add(document);
            bytes += document.bytes();
        }
        if (!current.isEmpty()) {
            batches.add(new Batch(List.copyOf(current)));
        }
        return batches;
    }
}
