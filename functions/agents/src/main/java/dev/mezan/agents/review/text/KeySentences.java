package dev.mezan.agents.review.text;

import dev.mezan.agents.review.ReviewedFile.KeySentence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Picks the sentences that say most of what a text is about: those whose words are the text's frequent ones, early ones
 * first, none that repeats another (SumBasic, Nenkova and Vanderwende, 2005).
 */
public final class KeySentences {
    private static final int SHORTEST = 8;
    private static final int LONGEST = 32;

    private KeySentences() {}

    /** The best sentences of a text, at most so many, in the order of the text. */
    public static List<KeySentence> of(List<Sentence> sentences, int most) {
        var probability = probabilities(sentences);
        var picked = new ArrayList<Sentence>();
        var candidates =
                new ArrayList<>(sentences.stream().filter(KeySentences::isWhole).toList());
        while (picked.size() < most && !candidates.isEmpty()) {
            var best = candidates.stream()
                    .max(Comparator.comparingDouble(each -> weight(each, probability)))
                    .orElseThrow();
            picked.add(best);
            candidates.remove(best);
            best.words().forEach(word -> probability.computeIfPresent(key(word), (_, value) -> value * value));
        }
        var total = probabilities(sentences);
        picked.sort(Comparator.comparingInt(Sentence::line));
        return picked.stream()
                .map(each -> new KeySentence(each.text().replaceAll("\\s+", " "), weight(each, total)))
                .toList();
    }

    // A summary has whole sentences, none that speaks of code that is not shown.
    private static boolean isWhole(Sentence sentence) {
        return sentence.words().size() >= SHORTEST
                && sentence.words().size() <= LONGEST
                && sentence.text().indexOf(ProseBlock.THING) < 0
                && sentence.text().matches("(?s)[\\p{Lu}\"“].*[.!?][\"”)]*");
    }

    private static Map<String, Double> probabilities(List<Sentence> sentences) {
        var counts = new HashMap<String, Double>();
        sentences.forEach(sentence -> new HashSet<>(sentence.words())
                .stream()
                        .filter(word -> word.length() > 2 && !Words.isFunctionWord(word))
                        .forEach(word -> counts.merge(key(word), 1.0, Double::sum)));
        counts.replaceAll((_, count) -> count / sentences.size());
        return counts;
    }

    private static double weight(Sentence sentence, Map<String, Double> probability) {
        return sentence.words().stream()
                .mapToDouble(word -> probability.getOrDefault(key(word), 0.0))
                .average()
                .orElse(0);
    }

    private static String key(String word) {
        return word.toLowerCase(Locale.ROOT);
    }
}
