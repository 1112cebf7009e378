package dev.mezan.asl.definition;

import dev.mezan.asl.Diagnostic.Code;
import dev.mezan.asl.query.QueryLanguage;

/**
 * Where an object of a definition stands, whom its mistakes are told, and the language of its expressions.
 *
 * @param location as diagnostics write it; empty for the machine itself
 */
record Place(String location, Diagnostics diagnostics, QueryLanguage language) {
    Place below(String where) {
        return new Place(location + "/" + where, diagnostics, language);
    }

    Place in(QueryLanguage other) {
        return new Place(location, diagnostics, other);
    }

    /** Something below this place, or this place itself for an empty word. */
    void report(Code code, String where, String message) {
        diagnostics.add(code, message, location(where));
    }

    /** The same, to be shown at a member of that something. */
    void reportBy(String where, String member, String message) {
        String at = location(where);
        diagnostics.add(Code.SCHEMA_VALIDATION_FAILED, message, at, (at.equals("/") ? "" : at) + "/" + member);
    }

    /** The definition as a whole. */
    void reportEverywhere(Code code, String message) {
        diagnostics.add(code, message, "");
    }

    private String location(String where) {
        String at = where.isEmpty() ? location : location + "/" + where;
        return at.isEmpty() ? "/" : at;
    }

    /** What is wrong with a field that no one reads. */
    String unsupported(String name) {
        if (!language.isForeign(name)) {
            return "Field '" + name + "' is not supported";
        }
        String own = language.name();
        String other = own.equals("JSONata") ? "JSONPath" : "JSONata";
        return "The QueryLanguage is set to '" + own + "', but field '" + name + "' is only supported for the '" + other
                + "' QueryLanguage";
    }
}
