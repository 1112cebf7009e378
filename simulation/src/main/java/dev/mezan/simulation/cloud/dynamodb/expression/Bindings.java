package dev.mezan.simulation.cloud.dynamodb.expression;

import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What an expression's names and values stand for.
 *
 * @param names by their placeholders, with the #
 * @param values by their placeholders, with the :
 */
public record Bindings(Map<String, String> names, Map<String, AttributeValue> values) {
    String name(String word) {
        if (!word.startsWith("#")) {
            return word;
        }
        var name = names.get(word);
        if (name == null) {
            throw new IllegalArgumentException("An expression attribute name used in the document path is not defined; "
                    + "attribute name: " + word);
        }
        return name;
    }

    AttributeValue value(String word) {
        var value = values.get(word);
        if (value == null) {
            throw new IllegalArgumentException(
                    "An expression attribute value used in expression is not defined; attribute value: " + word);
        }
        return value;
    }
}
