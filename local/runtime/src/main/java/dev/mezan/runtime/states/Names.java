package dev.mezan.runtime.states;

import java.util.regex.Pattern;

/**
 * The names of state machines and executions: 1 to 80 characters, without space, brackets, wildcards, controls and the
 * special characters that the API reference lists.
 */
public final class Names {
    private static final Pattern NAME = Pattern.compile(
            "[^\\s\\p{Cntrl}\\x{80}-\\x{9f}\\p{Cs}\\x{fffe}\\x{ffff}<>{}\\[\\]?*\"#%\\\\^|~`$&,;:/]{1,80}");

    private Names() {}

    /**
     * A name, as it is.
     *
     * @throws StatesException with the code {@code InvalidName}
     */
    public static String valid(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new StatesException("InvalidName", "Invalid Name: '" + name + "'");
        }
        return name;
    }
}
