package dev.mezan.core.schema;

import com.networknt.schema.Error;
import dev.mezan.core.json.Pointer;
import dev.mezan.core.problem.Problem;
import dev.mezan.core.problem.Suggestion;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * The validator's messages, rewritten so that they say what to do.
 *
 * @param schema the whole schema that values are held against
 */
record SchemaMessage(JsonNode schema) {
    Problem of(Error error, String where) {
        var place = where + error.getInstanceLocation();
        var keyword = error.getKeyword() == null ? "" : error.getKeyword();
        return switch (keyword) {
            case "required" -> missing(error, place);
            case "additionalProperties", "unevaluatedProperties" -> unknown(error, place);
            case "type" -> wrongType(error, place);
            case "enum" -> notOneOf(error, place);
            case "pattern" -> pattern(error, place);
            default ->
                Problem.of("wrong-" + (keyword.isEmpty() ? "value" : keyword), sentence(error.getMessage()))
                        .at(place)
                        .got(value(error));
        };
    }

    private static Problem missing(Error error, String place) {
        return Problem.of("missing-property", "The property '" + error.getProperty() + "' is missing")
                .at(place)
                .advise("Add \"" + error.getProperty() + "\" there.");
    }

    private Problem unknown(Error error, String place) {
        var name = String.valueOf(error.getProperty());
        return Problem.of("unknown-property", "There is no property '" + name + "' here")
                .at(new Pointer(place).property(name).text())
                .advise(Suggestion.sentence(name, siblings(error)));
    }

    /** The properties that the schema knows at that place: they stand beside the keyword that was violated. */
    private List<String> siblings(Error error) {
        var fragment = error.getSchemaLocation().getFragment();
        var keyword = fragment == null ? "" : fragment.toString();
        var beside = keyword.substring(0, Math.max(0, keyword.lastIndexOf('/'))) + "/properties";
        return List.copyOf(schema.at(beside).propertyNames());
    }

    private static Problem wrongType(Error error, String place) {
        var wanted = error.getSchemaNode() == null ? "another type" : kind(error.getSchemaNode());
        return Problem.of("wrong-type", "This should be " + wanted).at(place).got(value(error));
    }

    private static String kind(JsonNode type) {
        return type.isString() ? article(type.asString()) : "one of " + type;
    }

    private static String article(String type) {
        return switch (type) {
            case "object", "array", "integer" -> "an " + type;
            case "null" -> "null";
            default -> "a " + type;
        };
    }

    private static Problem notOneOf(Error error, String place) {
        var values = error.getSchemaNode() == null
                ? List.<String>of()
                : error.getSchemaNode().valueStream().map(JsonNode::asString).toList();
        var met = error.getInstanceNode();
        return Problem.of("wrong-value", "This should be one of " + String.join(", ", values))
                .at(place)
                .got(value(error))
                .advise(
                        met != null && met.isString()
                                ? Suggestion.nearest(met.asString(), values)
                                        .map(near -> "Did you mean '" + near + "'?")
                                        .orElse("")
                                : "");
    }

    private static Problem pattern(Error error, String place) {
        var wanted = error.getSchemaNode() == null ? "" : error.getSchemaNode().asString();
        return Problem.of("wrong-format", "This should look like " + PatternWords.of(wanted))
                .at(place)
                .got(value(error));
    }

    private static String value(Error error) {
        var node = error.getInstanceNode();
        return node == null || node.isObject() || node.isArray() ? "" : node.toString();
    }

    private static String sentence(String message) {
        var plain = message.endsWith(".") ? message.substring(0, message.length() - 1) : message;
        return "The value " + plain;
    }
}
