package dev.mezan.asl.query;

import dev.mezan.asl.Diagnostic.Code;
import dev.mezan.asl.definition.Fields;

/**
 * What a variable may be called: a Unicode identifier of at most 80 characters, never {@code states}.
 *
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/dg/workflow-variables.html">AWS: variables</a>
 */
public final class VariableNames {
    private static final int MAX_LENGTH = 80;

    private VariableNames() {}

    /** Reports each name of an {@code Assign} that no variable may have. */
    public static void check(Fields assign) {
        for (String name : assign.names()) {
            if (name.equals("states")) {
                assign.report(Code.RESERVED_VARIABLE_NAME, name, "Cannot assign to reserved variable '$states'.");
            } else if (name.length() > MAX_LENGTH) {
                assign.report(
                        Code.INVALID_VARIABLE_NAME,
                        name,
                        "Invalid variable name '" + name + "': the variable name exceeds the " + MAX_LENGTH
                                + "-character limit.");
            } else if (!isIdentifier(name)) {
                assign.report(
                        Code.INVALID_VARIABLE_NAME,
                        name,
                        "Invalid variable name '" + name + "': the variable name contains invalid characters.");
            }
        }
    }

    private static boolean isIdentifier(String name) {
        return !name.isEmpty()
                && Character.isUnicodeIdentifierStart(name.codePointAt(0))
                && name.codePoints().allMatch(VariableNames::isPart);
    }

    private static boolean isPart(int codePoint) {
        return Character.isUnicodeIdentifierPart(codePoint) && !Character.isIdentifierIgnorable(codePoint);
    }
}
