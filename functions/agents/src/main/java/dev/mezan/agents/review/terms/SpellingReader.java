package dev.mezan.agents.review.terms;

import dev.mezan.agents.review.text.ProseBlock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads words that can be written in several ways: spellings of one word, names of products, words with inner capitals. */
final class SpellingReader {
    private static final String BOUNDARY = "[\\p{L}\\p{N}_" + ProseBlock.THING + "]";
    private static final Pattern SPELLING = Pattern.compile(
            "(?<!" + BOUNDARY + "|-)(?:"
                    + WordLists.spellings().stream()
                            .flatMap(List::stream)
                            .map(form -> form.replace(" ", "\\s"))
                            .collect(Collectors.joining("|"))
                    + ")(?!" + BOUNDARY + "|-)",
            Pattern.CASE_INSENSITIVE);
    // A capital, a small letter, and a capital after it: DynamoDB. All capitals are acronyms, one is an ordinary word.
    private static final Pattern NAME = Pattern.compile("(?<!" + BOUNDARY
            + "|[-'’])(?:\\p{Lu}\\p{L}*\\p{Ll}\\p{L}*\\p{Lu}\\p{L}*|"
            + WordLists.names().stream().map(name -> "(?i:" + name + ")").collect(Collectors.joining("|"))
            + ")(?!" + BOUNDARY + "|[-:])");
    private static final Map<String, String> NAMES =
            WordLists.names().stream().collect(Collectors.toMap(name -> name.toLowerCase(Locale.ROOT), name -> name));

    private final TermCounter found = new TermCounter();

    void read(ProseBlock block) {
        SPELLING.matcher(block.text())
                .results()
                .forEach(match -> found.add(
                        match.group().toLowerCase(Locale.ROOT).replaceAll("\\s", " "), block.lineAt(match.start())));
        NAME.matcher(block.text()).results().forEach(match -> found.add(match.group(), block.lineAt(match.start())));
    }

    List<TermUse> uses() {
        return found.uses();
    }

    /** How its makers write a name; what is no known name is itself. */
    static String canonical(String name) {
        return NAMES.getOrDefault(name.toLowerCase(Locale.ROOT), name);
    }
}
