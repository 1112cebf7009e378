package dev.mezan.core.problem;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** The name that was probably meant, by the number of characters to change. */
public final class Suggestion {
    private Suggestion() {}

    /** The nearest of the known names, if it is near enough: a third of the name's length, at least 2 changes. */
    public static Optional<String> nearest(String name, Collection<String> known) {
        var wanted = name.toLowerCase(Locale.ROOT);
        var limit = Math.max(2, name.length() / 3);
        return known.stream()
                .filter(candidate -> Math.abs(candidate.length() - name.length()) <= limit)
                .map(candidate -> new Scored(candidate, distance(wanted, candidate.toLowerCase(Locale.ROOT))))
                .filter(scored -> scored.distance <= limit)
                .min(Comparator.comparingInt(Scored::distance).thenComparing(Scored::name))
                .map(Scored::name);
    }

    /** A sentence for a problem's advice: the nearest name, else all of them if they are few. */
    public static String sentence(String name, Collection<String> known) {
        var nearest = nearest(name, known);
        if (nearest.isPresent()) {
            return "Did you mean '" + nearest.get() + "'?";
        }
        return known.isEmpty()
                ? "There are none."
                : "There are: "
                        + String.join(", ", known.stream().sorted().limit(20).toList())
                        + (known.size() > 20 ? ", …" : ".");
    }

    private static int distance(String a, String b) {
        var previous = new int[b.length() + 1];
        for (var j = 0; j <= b.length(); j++) {
            previous[j] = j;
        }
        for (var i = 1; i <= a.length(); i++) {
            var current = new int[b.length() + 1];
            current[0] = i;
            for (var j = 1; j <= b.length(); j++) {
                var change = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(change, 1 + Math.min(previous[j], current[j - 1]));
            }
            previous = current;
        }
        return previous[b.length()];
    }

    private record Scored(String name, int distance) {}
}
