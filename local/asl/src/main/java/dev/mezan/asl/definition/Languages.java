package dev.mezan.asl.definition;

import dev.mezan.asl.query.jsonata.JsonataLanguage;
import dev.mezan.asl.query.jsonpath.JsonPathLanguage;

/** Finds the query language of a machine or a state: its own, or that of what it is in. */
final class Languages {
    private Languages() {}

    /** The same fields in the language that they name. A JSONata machine has no JSONPath states. */
    static Fields select(Fields fields, String enclosing) {
        String name = fields.string("QueryLanguage").orElse("");
        return switch (name) {
            case "JSONata" -> fields.in(new JsonataLanguage());
            case "JSONPath" -> {
                if (enclosing.equals("JSONata")) {
                    fields.error(
                            "QueryLanguage",
                            "cannot be JSONPath inside a state machine whose QueryLanguage is JSONata");
                }
                yield fields.in(new JsonPathLanguage());
            }
            case "" -> fields;
            default -> {
                fields.error("QueryLanguage", "must be JSONPath or JSONata but is '" + name + "'");
                yield fields;
            }
        };
    }
}
