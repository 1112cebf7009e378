package dev.mezan.asl.definition;

import dev.mezan.asl.Diagnostic;
import dev.mezan.asl.Diagnostic.Code;
import dev.mezan.asl.InvalidDefinition;
import dev.mezan.asl.TextPosition;
import dev.mezan.asl.json.JsonPositions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Gathers what is wrong, so that all of it can be told at once; at most 100 mistakes. */
final class Diagnostics {
    private static final int MAX = 100;

    private final List<Found> found = new ArrayList<>();

    /** The service often says the object that has a wrong field; the field itself is what to show in the text. */
    private record Found(Code code, String message, String location, String shownAt) {
        Diagnostic at(TextPosition position) {
            return Diagnostic.of(code, message, location, position);
        }
    }

    void add(Code code, String message, String location) {
        add(code, message, location, location);
    }

    void add(Code code, String message, String location, String shownAt) {
        if (found.size() < MAX) {
            found.add(new Found(code, message, location, shownAt));
        }
    }

    boolean hasErrors() {
        return found.stream().anyMatch(one -> one.code().severity() == Diagnostic.Severity.ERROR);
    }

    /** Everything found, with its place in the text. */
    List<Diagnostic> in(String text) {
        if (found.isEmpty()) {
            return List.of();
        }
        Map<String, TextPosition> places =
                JsonPositions.find(text, found.stream().map(Found::shownAt).toList());
        return found.stream()
                .map(one -> one.at(places.getOrDefault(one.shownAt(), TextPosition.START)))
                .toList();
    }

    InvalidDefinition asException(String text) {
        return new InvalidDefinition(
                in(text).stream().filter(Diagnostic::isError).toList());
    }
}
