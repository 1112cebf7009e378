package dev.mezan.asl.definition;

import dev.mezan.asl.Diagnostic.Code;
import java.util.HashSet;
import java.util.Set;

/** The names of a machine's states, and the labels of its Maps: unique in it, branches and item processors included. */
final class Names {
    private static final int MAX_STATE = 80;

    private final Set<String> states = new HashSet<>();
    private final Set<String> labels = new HashSet<>();

    void state(Fields all, String name) {
        if (name.isEmpty()) {
            all.report(Code.INVALID_STATE_NAME, name, "A state name cannot be empty");
        } else if (name.codePointCount(0, name.length()) > MAX_STATE) {
            all.report(Code.INVALID_STATE_NAME, name, tooLong(name));
        }
        if (!states.add(name)) {
            all.report(Code.DUPLICATE_STATE_NAME, name, "Duplicate State name: " + name);
        }
    }

    /** A Map's {@code Label}. */
    void label(Fields map) {
        if (!(map.beside("Label") instanceof String label)) {
            return;
        }
        if (!labels.add(label)) {
            map.report(Code.DUPLICATE_LABEL_NAME, "Label", "Duplicate Label name: " + label);
        }
    }

    private static String tooLong(String name) {
        return "State name '" + name + "' exceeds the " + MAX_STATE + "-character limit allowed by the service";
    }
}
