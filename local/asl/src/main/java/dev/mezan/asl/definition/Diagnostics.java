package dev.mezan.asl.definition;

import dev.mezan.asl.Diagnostic;
import dev.mezan.asl.InvalidDefinition;
import java.util.ArrayList;
import java.util.List;

/** Gathers what is wrong, so that all of it can be told at once; at most 100 mistakes. */
final class Diagnostics {
    private static final int MAX = 100;

    private final List<Diagnostic> found = new ArrayList<>();

    void add(Diagnostic.Code code, String message, String location) {
        if (found.size() < MAX) {
            found.add(new Diagnostic(code, message, location));
        }
    }

    void throwIfAny() throws InvalidDefinition {
        if (!found.isEmpty()) {
            throw new InvalidDefinition(found);
        }
    }
}
