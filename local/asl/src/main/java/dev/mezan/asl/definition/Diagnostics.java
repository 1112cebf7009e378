package dev.mezan.asl.definition;

import dev.mezan.asl.Diagnostic;
import dev.mezan.asl.InvalidDefinition;
import dev.mezan.asl.TextPosition;
import dev.mezan.asl.json.JsonPositions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Gathers what is wrong, so that all of it can be told at once; at most 100 mistakes. */
final class Diagnostics {
    private static final int MAX = 100;

    private final List<Diagnostic> found = new ArrayList<>();

    void add(Diagnostic.Code code, String message, String location) {
        add(code, message, location, TextPosition.START);
    }

    /** For a text that cannot be read, and so has no locations. */
    void add(Diagnostic.Code code, String message, String location, TextPosition at) {
        if (found.size() < MAX) {
            found.add(Diagnostic.of(code, message, location, at));
        }
    }

    boolean hasErrors() {
        return found.stream().anyMatch(Diagnostic::isError);
    }

    /** Everything found, with its place in the text. */
    List<Diagnostic> in(String text) {
        if (found.isEmpty()) {
            return List.of();
        }
        Map<String, TextPosition> places = JsonPositions.find(
                text, found.stream().map(Diagnostic::location).toList());
        return found.stream()
                .map(one -> Diagnostic.of(one.code(), one.message(), one.location(), place(one, places)))
                .toList();
    }

    private static TextPosition place(Diagnostic one, Map<String, TextPosition> places) {
        return one.code() == Diagnostic.Code.INVALID_JSON_DESCRIPTION
                ? new TextPosition(one.line(), one.column())
                : places.getOrDefault(one.location(), TextPosition.START);
    }

    InvalidDefinition asException(String text) {
        return new InvalidDefinition(
                in(text).stream().filter(Diagnostic::isError).toList());
    }
}
