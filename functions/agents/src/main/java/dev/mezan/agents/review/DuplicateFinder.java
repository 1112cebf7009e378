package dev.mezan.agents.review;

import dev.mezan.agent.Agent;
import dev.mezan.agent.AgentContext;
import dev.mezan.agent.AgentManifest;
import dev.mezan.agents.review.duplicates.DuplicateFindings;
import dev.mezan.agents.review.duplicates.DuplicateSearch;
import dev.mezan.agents.review.duplicates.FilePassages;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/** Finds passages that stand in several files, and files that are there twice. */
public final class DuplicateFinder implements Agent<DuplicateFinder.Passages, DuplicateFinder.Found> {
    /** The passages of a folder's files. */
    public record Passages(List<FilePassages> files) {}

    /** What it found. */
    public record Found(List<Finding> findings) {}

    @Override
    public AgentManifest<Passages, Found> manifest() {
        return AgentManifest.of(
                        "duplicate-finder", "Finds passages that are nearly the same.", Passages.class, Found.class)
                .timeout(Duration.ofMinutes(4))
                .memoryMb(2048);
    }

    @Override
    public Found handle(Passages input, AgentContext context) {
        var findings = new ArrayList<Finding>();
        var distinct = distinct(input.files(), findings);
        var passages = new PassageReader(context.objects());
        findings.addAll(DuplicateFindings.of(new DuplicateSearch(passages::at).search(distinct)));
        passages.shortfall().ifPresent(context::degraded);
        return new Found(findings);
    }

    private static List<FilePassages> distinct(List<FilePassages> files, List<Finding> findings) {
        var originals = new HashMap<String, String>();
        var distinct = new ArrayList<FilePassages>();
        for (var file : files) {
            var document = file.document();
            var original = originals.putIfAbsent(document.object().sha256(), document.path());
            if (original == null) {
                distinct.add(file);
            } else {
                findings.add(DuplicateFindings.copy(document.path(), original));
            }
        }
        return distinct;
    }
}
