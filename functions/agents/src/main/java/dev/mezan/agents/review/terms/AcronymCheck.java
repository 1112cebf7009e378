package dev.mezan.agents.review.terms;

import dev.mezan.agents.review.Finding;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.TreeMap;

/** Acronyms that no file of a folder explains. */
public final class AcronymCheck {
    /** Whoever uses a word once may have shouted it, or named someone. */
    private static final int OFTEN = 2;

    /** One finding for each, in the file that uses it most. */
    public List<Finding> check(List<FileTerms> files) {
        var explained = new HashSet<String>();
        files.forEach(file -> explained.addAll(file.explained()));
        var uses = new TreeMap<String, List<Use>>();
        for (var file : files) {
            file.acronyms().stream()
                    .filter(use -> !explained.contains(use.term()))
                    .forEach(use -> uses.computeIfAbsent(use.term(), _ -> new ArrayList<>())
                            .add(new Use(file.path(), use)));
        }
        return uses.values().stream()
                .filter(each -> each.stream().mapToInt(use -> use.use().count()).sum() >= OFTEN)
                .map(AcronymCheck::finding)
                .toList();
    }

    private record Use(String path, TermUse use) {}

    private static Finding finding(List<Use> uses) {
        var most = uses.stream()
                .reduce((one, other) -> other.use().count() > one.use().count() ? other : one)
                .orElseThrow();
        var others = uses.size() == 1 ? "" : " (used in " + uses.size() + " files)";
        return Finding.note(
                "acronym",
                most.path(),
                most.use().line(),
                "The acronym `%s` is not explained in this folder%s"
                        .formatted(most.use().term(), others));
    }
}
