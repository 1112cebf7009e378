package dev.mezan.agents.review.terms;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Counts terms, and keeps where each stood first. */
final class TermCounter {
    private static final int MOST = 300;

    private final Map<String, TermUse> uses = new LinkedHashMap<>();

    void add(String term, int line) {
        uses.merge(term, new TermUse(term, line, 1), (use, _) -> use.again());
    }

    List<TermUse> uses() {
        return uses.values().stream().limit(MOST).toList();
    }
}
