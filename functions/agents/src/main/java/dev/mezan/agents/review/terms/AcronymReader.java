package dev.mezan.agents.review.terms;

import dev.mezan.agents.review.text.MarkdownFile;
import dev.mezan.agents.review.text.ProseBlock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.commonmark.node.Link;

/** Reads the acronyms of prose, and which of them it explains. */
final class AcronymReader {
    private static final Pattern ACRONYM = Pattern.compile("(?<![\\p{L}\\p{N}_\\-./&'’" + ProseBlock.THING
            + "])([A-Z]{3,5})(?:s|'s|’s)?(?![\\p{L}\\p{N}_\\-/&" + ProseBlock.THING + "])");
    // "Directed Acyclic Graph (DAG)".
    private static final Pattern AFTER_ITS_MEANING =
            Pattern.compile("\\p{L}[\\p{L}'’-]*\"?\\s+\\(\"?([A-Z]{3,5})s?\\b");
    // "DAG (directed acyclic graph)", "DAG: …", "DAG – …", "DAG stands for …", "DAG is a …", "DAG, or …", "DAG = …".
    private static final Pattern BEFORE_ITS_MEANING = Pattern.compile(
            "\\b([A-Z]{3,5})s?\"?(?:\\s+\\(\\p{L}[^)]*\\s|\\s*[:=]|\\s+[–—-]\\s|,\\s+(?:or|short for|which|a|an|the)\\s"
                    + "|\\s+(?:stands? for|means|is (?:a|an|the|short)|are|refers to)\\b)");
    private static final Pattern SHOUT = Pattern.compile("[A-Z]{2,}[\\s,]+[A-Z]{2,}[\\s,]+[A-Z]{2,}|[A-Z]{7,}");

    private final TermCounter found = new TermCounter();
    private final Set<String> explained = new HashSet<>();
    private final Set<String> ordinary = new HashSet<>();

    /** Reads a block; a heading explains the acronyms in it, for what stands under it is about them. */
    void read(ProseBlock block) {
        var text = block.text();
        explain(AFTER_ITS_MEANING, text);
        explain(BEFORE_ITS_MEANING, text);
        for (var word : text.split("[^\\p{L}]+")) {
            if (word.equals(word.toLowerCase(Locale.ROOT))) {
                ordinary.add(word.toUpperCase(Locale.ROOT));
            }
        }
        if (block.role() == ProseBlock.Role.HEADING) {
            explain(ACRONYM, text);
        } else if (!SHOUT.matcher(text).find()) {
            ACRONYM.matcher(text).results().forEach(match -> add(block, match));
        }
    }

    /** A linked acronym is explained where the link leads. */
    void readLinks(MarkdownFile file) {
        file.all(Link.class).forEach(link -> explain(ACRONYM, MarkdownFile.visibleText(link)));
    }

    private void explain(Pattern pattern, String text) {
        pattern.matcher(text).results().forEach(match -> explained.add(match.group(1)));
    }

    private void add(ProseBlock block, MatchResult match) {
        var acronym = match.group(1);
        if (!WordLists.known().contains(acronym) && !isWord(acronym)) {
            found.add(acronym, block.lineAt(match.start()));
        }
    }

    // Names and words in capitals can be spoken (SATO, JOBS), placeholders repeat (YYYY), errors of the system begin
    // with
    // E (EPERM): better to miss an acronym than to call one of these so.
    private static boolean isWord(String capitals) {
        var vowels = capitals.chars().filter(c -> "AEIOU".indexOf(c) >= 0).count();
        return (capitals.length() >= 4 && vowels >= 2)
                || capitals.chars().distinct().count() <= 2
                || (capitals.length() == 5 && capitals.startsWith("E"));
    }

    /** The acronyms: a word that the file also writes in small letters is shouted, and none. */
    List<TermUse> acronyms() {
        return found.uses().stream()
                .filter(use -> !ordinary.contains(use.term()))
                .toList();
    }

    /** What the file explains, sorted. */
    List<String> explained() {
        var sorted = new ArrayList<>(explained);
        sorted.sort(null);
        return sorted;
    }
}
