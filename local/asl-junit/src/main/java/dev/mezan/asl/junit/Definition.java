package dev.mezan.asl.junit;

import dev.mezan.asl.Diagnostic;
import dev.mezan.asl.InvalidDefinition;
import dev.mezan.asl.StateMachine;
import dev.mezan.asl.json.Json;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A definition under test.
 *
 * @param name what reports call it
 * @param json its text, with placeholders filled
 * @param machine the same, compiled
 */
public record Definition(String name, String json, StateMachine machine) {
    /** Compiles a definition in JSON. */
    public static Definition of(String name, String json) {
        try {
            return new Definition(name, json, StateMachine.parse(json));
        } catch (InvalidDefinition invalid) {
            String mistakes = invalid.diagnostics().stream()
                    .map(Diagnostic::toString)
                    .collect(Collectors.joining("\n  ", "\n  ", ""));
            throw new IllegalArgumentException(name + " cannot run:" + mistakes, invalid);
        }
    }

    /**
     * Reads a definition from a file or from the class path, in JSON, or in YAML if its name ends so.
     *
     * @param substitutions what stands for each placeholder <code>${Name}</code>; others stay as they are
     */
    public static Definition read(String location, Map<String, String> substitutions) {
        String text = Placeholders.fill(TextFiles.read(location), substitutions);
        return of(nameOf(location), Documents.isYaml(location) ? Json.write(Documents.read(location, text)) : text);
    }

    private static String nameOf(String location) {
        String file = String.valueOf(Path.of(location).getFileName());
        int dot = file.indexOf('.');
        return dot < 1 ? file : file.substring(0, dot);
    }
}
