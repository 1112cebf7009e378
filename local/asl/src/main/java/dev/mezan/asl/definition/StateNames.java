package dev.mezan.asl.definition;

import java.util.HashSet;
import java.util.Set;

/** The names of all states of a machine, which must differ, in branches and item processors too. */
final class StateNames {
    static final int MAX_LENGTH = 80;

    private final Set<String> names = new HashSet<>();

    boolean add(String name) {
        return names.add(name);
    }
}
