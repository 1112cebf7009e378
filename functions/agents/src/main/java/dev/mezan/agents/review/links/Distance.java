package dev.mezan.agents.review.links;

/** How many letters two words differ by. */
final class Distance {
    private Distance() {}

    /** Whether two words differ by so little that one is likely the other, misspelt. */
    static boolean near(String one, String other) {
        var longest = Math.max(one.length(), other.length());
        var limit = Math.min(3, longest / 4);
        return Math.abs(one.length() - other.length()) <= limit && levenshtein(one, other) <= limit;
    }

    private static int levenshtein(String one, String other) {
        var previous = new int[other.length() + 1];
        for (var column = 0; column <= other.length(); column++) {
            previous[column] = column;
        }
        for (var row = 1; row <= one.length(); row++) {
            var current = new int[other.length() + 1];
            current[0] = row;
            for (var column = 1; column <= other.length(); column++) {
                var change = one.charAt(row - 1) == other.charAt(column - 1) ? 0 : 1;
                current[column] =
                        Math.min(Math.min(current[column - 1], previous[column]) + 1, previous[column - 1] + change);
            }
            previous = current;
        }
        return previous[other.length()];
    }
}
