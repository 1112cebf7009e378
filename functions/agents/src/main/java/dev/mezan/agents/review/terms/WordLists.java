package dev.mezan.agents.review.terms;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The word lists that lie beside this class, read once. */
final class WordLists {
    private static final Set<String> KNOWN = words("known-words.txt").collect(Collectors.toUnmodifiableSet());
    private static final List<String> NAMES = words("names.txt").toList();
    private static final List<List<String>> SPELLINGS = lines("spellings.txt")
            .map(line -> Arrays.stream(line.split("\\|")).map(String::strip).toList())
            .toList();

    private WordLists() {}

    /** Words in capitals that need no explanation. */
    static Set<String> known() {
        return KNOWN;
    }

    /** Names of products as their makers write them. */
    static List<String> names() {
        return NAMES;
    }

    /** Groups of spellings of one word. */
    static List<List<String>> spellings() {
        return SPELLINGS;
    }

    private static Stream<String> words(String file) {
        return lines(file).flatMap(line -> Arrays.stream(line.strip().split("\\s+")));
    }

    private static Stream<String> lines(String file) {
        try (var in = WordLists.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("The jar has no " + file + " beside " + WordLists.class.getName());
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
