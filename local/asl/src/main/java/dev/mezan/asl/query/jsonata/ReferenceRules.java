package dev.mezan.asl.query.jsonata;

import dev.mezan.asl.Diagnostic.Code;
import dev.mezan.asl.definition.Fields;
import java.util.HashSet;
import java.util.Set;

/**
 * Refuses references of an expression that can never find anything where it stands.
 *
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/dg/transforming-data.html">AWS: which fields may use
 *     which parts of $states</a>
 */
record ReferenceRules(Fields fields) {
    private static final Set<String> WITH_RESULT = Set.of("Task", "Parallel", "Map");

    void check(References references, String at) {
        for (String name : references.names()) {
            String place = name.equals("$$") ? "" : " at the top level";
            unsupported(at, "Reference to '" + name + "'" + place + " is not supported.");
        }
        Set<String> available = available(at);
        for (String field : references.states()) {
            if (!available.contains(field)) {
                unsupported(at, "Field '$states." + field + "' does not exist.");
            }
        }
    }

    private void unsupported(String at, String message) {
        fields.report(Code.UNSUPPORTED_JSONATA_EXPRESSION, at, message);
    }

    /** The result is there in Output and Assign of states that do work, the error in those of their catchers. */
    private Set<String> available(String at) {
        Set<String> available = new HashSet<>(Set.of("input", "context"));
        boolean afterwards = at.startsWith("Output") || at.startsWith("Assign");
        if (afterwards && fields.beside("ErrorEquals") != null) {
            available.add("errorOutput");
        } else if (afterwards && fields.beside("Type") instanceof String type && WITH_RESULT.contains(type)) {
            available.add("result");
        }
        return available;
    }
}
