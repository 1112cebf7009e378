package dev.mezan.cli.states;

import dev.mezan.asl.Diagnostic;
import dev.mezan.cli.screen.Ink;
import dev.mezan.core.problem.Problem;

/**
 * Something that is wrong with a definition in a file.
 *
 * @param file the file
 * @param line from 1
 * @param column from 1
 * @param severity {@code error} or {@code warning}
 * @param code the service's code
 * @param message what is wrong
 * @param location a JSON pointer to it
 */
record Finding(String file, int line, int column, String severity, String code, String message, String location) {
    static Finding of(Diagnostic diagnostic, DefinitionFile file) {
        var place = Places.of(file.text(), diagnostic.location());
        return new Finding(
                file.name(),
                place.line(),
                file.filled().column(place.line(), place.column()),
                "error",
                diagnostic.code().name(),
                diagnostic.message(),
                diagnostic.location());
    }

    boolean isError() {
        return severity.equals("error");
    }

    /** The finding as compilers tell theirs, which editors can jump to. */
    String line(Ink ink) {
        return place() + ": " + (isError() ? ink.bad(severity) : ink.warning(severity)) + " " + told();
    }

    Problem problem() {
        return Problem.of("invalid-definition", told()).at(place());
    }

    private String place() {
        return file + ":" + line + ":" + column;
    }

    private String told() {
        return code + " " + message + (location.isEmpty() ? "" : " at " + location);
    }
}
