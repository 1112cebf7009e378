package dev.mezan.simulation.cloud.dynamodb.expression;

import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What an expression's names and values stand for.
 *
 * @param names by their placeholders, with the #
 * @param values by their placeholders, with the :
 */
public record Bindings(Map<String, String> names, Map<String, AttributeValue> values) {
    private static final Pattern WORD = Pattern.compile("[#:][A-Za-z0-9_]+");

    /** The same, if each of them occurs in the expressions; the service refuses what is not used. */
    public Bindings allIn(@Nullable String... expressions) {
        var used = Stream.of(expressions)
                .filter(Objects::nonNull)
                .flatMap(expression -> WORD.matcher(expression).results().map(MatchResult::group))
                .collect(Collectors.toSet());
        Stream.concat(names.keySet().stream(), values.keySet().stream())
                .filter(word -> !used.contains(word))
                .findFirst()
                .ifPresent(word -> {
                    throw new IllegalArgumentException("Value or name unused in expressions: " + word);
                });
        return this;
    }

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
