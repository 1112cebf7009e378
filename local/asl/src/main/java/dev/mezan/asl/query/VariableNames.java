package dev.mezan.asl.query;

import dev.mezan.asl.definition.Fields;

/** What a variable may be called: a letter or underscore first, at most 80 characters, never {@code states}. */
public final class VariableNames {
    private static final int MAX_LENGTH = 80;

    private VariableNames() {}

    /** Reports each name of an {@code Assign} that no variable may have. */
    public static void check(Fields assign) {
        for (String name : assign.names()) {
            if (name.equals("states")) {
                assign.error(name, "'states' is reserved and cannot be assigned");
            } else if (name.length() > MAX_LENGTH || !isIdentifier(name)) {
                assign.error(
                        name,
                        "'" + name + "' is no variable name: use a letter or underscore first, then letters, digits"
                                + " and underscores, at most " + MAX_LENGTH);
            }
        }
    }

    private static boolean isIdentifier(String name) {
        return !name.isEmpty()
                && isStart(name.charAt(0))
                && name.chars().allMatch(c -> isStart((char) c) || Character.isDigit(c));
    }

    private static boolean isStart(char c) {
        return c == '_' || Character.isLetter(c);
    }
}
