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
 * @param location where, as the service writes it, such as {@code /States/Hello/Next}; empty for no place
 */
record Finding(String file, int line, int column, String severity, String code, String message, String location) {
    static Finding of(Diagnostic diagnostic, DefinitionFile file) {
        return new Finding(
                file.name(),
                diagnostic.line(),
                file.filled().column(diagnostic.line(), diagnostic.column()),
                diagnostic.isError() ? "error" : "warning",
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
