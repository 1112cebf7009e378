package dev.mezan.agents.review.text;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Words of English prose. */
public final class Words {
    private static final Pattern WORD =
            Pattern.compile("[\\p{L}\\p{M}\\p{N}]+(?:['’-][\\p{L}\\p{M}\\p{N}]+)*|" + ProseBlock.THING);
    private static final Pattern VOWELS = Pattern.compile("[aeiouy]+");
    /** Words that say little by themselves. */
    private static final Set<String> FUNCTION_WORDS = Set.of(
            "a an and are as at be been but by can did do does for from had has have he her his how i if in into is it"
                    .split(" "));

    private static final Set<String> MORE_FUNCTION_WORDS = Set.of(
            ("its may more most must my no not of on one only or other our she should so some such than that the their"
                            + " them then there these they this to use used using was we were what when where which"
                            + " while who will with would you your all also any each")
                    .split(" "));

    private Words() {}

    /** The words of a text, in order; what stands for code or an address is one. */
    public static List<String> of(String text) {
        return WORD.matcher(text).results().map(MatchResult::group).toList();
    }

    /** Whether a word says little by itself. */
    public static boolean isFunctionWord(String word) {
        var lower = word.toLowerCase(Locale.ROOT);
        return FUNCTION_WORDS.contains(lower) || MORE_FUNCTION_WORDS.contains(lower);
    }

    /** Whether words are English: at least one in six is a function word, as in no other language. */
    public static boolean areEnglish(List<String> words) {
        return words.stream().filter(Words::isFunctionWord).count() * 6 >= words.size();
    }

    /** How many syllables a word has, about: its groups of vowels, without a silent e at its end; at least one. */
    public static int syllables(String word) {
        var lower = word.toLowerCase(Locale.ROOT);
        var groups = (int) VOWELS.matcher(lower).results().count();
        var silent = lower.endsWith("e") && !lower.endsWith("le") && !lower.endsWith("ee");
        return Math.max(1, silent ? groups - 1 : groups);
    }
}
