package dev.mezan.agents.review.terms;

import dev.mezan.agents.review.Finding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Words that a folder writes in several ways: the rarer spelling is pointed at, in each file that has it. */
public final class SpellingCheck {
    private static final Map<String, String> GROUPS = groups();

    /** What it finds. */
    public List<Finding> check(List<FileTerms> files) {
        var totals = new HashMap<String, TreeMap<String, Integer>>();
        for (var file : files) {
            for (var use : file.spellings()) {
                totals.computeIfAbsent(group(use.term()), _ -> new TreeMap<>())
                        .merge(use.term(), use.count(), Integer::sum);
            }
        }
        var findings = new ArrayList<Finding>();
        for (var file : files) {
            for (var use : file.spellings()) {
                check(file.path(), use, totals.getOrDefault(group(use.term()), new TreeMap<>()), findings);
            }
        }
        return findings;
    }

    private static void check(String path, TermUse use, Map<String, Integer> forms, List<Finding> findings) {
        var canonical = SpellingReader.canonical(use.term());
        if (!canonical.equals(use.term())) {
            findings.add(
                    Finding.note("spelling", path, use.line(), times(use) + ", its makers write `" + canonical + "`"));
            return;
        }
        var preferred = preferred(forms);
        if (!preferred.equals(use.term()) && !preferred.isEmpty()) {
            var message = "%s, but `%s` %d times in this folder".formatted(times(use), preferred, forms.get(preferred));
            findings.add(Finding.note("spelling", path, use.line(), message));
        }
    }

    private static String times(TermUse use) {
        return "Here it is `" + use.term() + "`" + (use.count() > 1 ? " (" + use.count() + " times in this file)" : "");
    }

    /** The form that is used most; of two used as often, the first by letter. Empty if there is none. */
    private static String preferred(Map<String, Integer> forms) {
        return forms.entrySet().stream()
                .reduce((best, form) -> form.getValue() > best.getValue() ? form : best)
                .map(Map.Entry::getKey)
                .orElse("");
    }

    private static String group(String term) {
        return GROUPS.getOrDefault(term, term.toLowerCase(Locale.ROOT));
    }

    private static Map<String, String> groups() {
        var groups = new HashMap<String, String>();
        for (var forms : WordLists.spellings()) {
            forms.forEach(form -> groups.put(form, forms.getFirst()));
        }
        return Map.copyOf(groups);
    }
}
