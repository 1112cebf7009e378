package dev.mezan.core.template;

import dev.mezan.core.json.Pointer;
import dev.mezan.core.problem.MezanException;
import dev.mezan.core.problem.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Any JSON, in which each string of the form <code>{% … %}</code> is an expression, compiled. */
public sealed interface Template {
    /** Fills the template in; a failed expression's problem says where it is. */
    JsonNode fill(Scope scope);

    /** Shows every expression, with its place. */
    void expressions(BiConsumer<Pointer, Expression> visitor);

    /** Whether there is no expression in it. */
    default boolean isConstant() {
        var found = new ArrayList<Pointer>();
        expressions((place, ignored) -> found.add(place));
        return found.isEmpty();
    }

    /** JSON without expressions. */
    record Constant(JsonNode value) implements Template {
        @Override
        public JsonNode fill(Scope scope) {
            return value;
        }

        @Override
        public void expressions(BiConsumer<Pointer, Expression> visitor) {}
    }

    /** An expression at a place. */
    record Computed(Pointer place, Expression expression) implements Template {
        @Override
        public JsonNode fill(Scope scope) {
            try {
                return expression.evaluate(scope);
            } catch (MezanException e) {
                throw new MezanException(e.problems().stream()
                        .map(problem -> problem.at(place.text()))
                        .toList());
            }
        }

        @Override
        public void expressions(BiConsumer<Pointer, Expression> visitor) {
            visitor.accept(place, expression);
        }
    }

    /** An object with an expression somewhere in it. */
    record Properties(Map<String, Template> values) implements Template {
        @Override
        public JsonNode fill(Scope scope) {
            var object = JsonNodeFactory.instance.objectNode();
            values.forEach((name, value) -> object.set(name, value.fill(scope)));
            return object;
        }

        @Override
        public void expressions(BiConsumer<Pointer, Expression> visitor) {
            values.values().forEach(value -> value.expressions(visitor));
        }
    }

    /** An array with an expression somewhere in it. */
    record Elements(List<Template> values) implements Template {
        @Override
        public JsonNode fill(Scope scope) {
            var array = JsonNodeFactory.instance.arrayNode();
            values.forEach(value -> array.add(value.fill(scope)));
            return array;
        }

        @Override
        public void expressions(BiConsumer<Pointer, Expression> visitor) {
            values.forEach(value -> value.expressions(visitor));
        }
    }

    /** Compiles the template at a place; what does not compile goes to the problems and stays as it is. */
    static Template compile(JsonNode value, Pointer place, List<Problem> problems) {
        return switch (value) {
            case ObjectNode object -> properties(object, place, problems);
            case ArrayNode array -> elements(array, place, problems);
            case JsonNode scalar -> scalar(scalar, place, problems);
        };
    }

    /** The text between <code>{%</code> and <code>%}</code>, if a string is of that form. */
    static Optional<String> expressionIn(String text) {
        var trimmed = text.strip();
        return trimmed.startsWith("{%") && trimmed.endsWith("%}") && trimmed.length() >= 4
                ? Optional.of(trimmed.substring(2, trimmed.length() - 2).strip())
                : Optional.empty();
    }

    private static Template scalar(JsonNode value, Pointer place, List<Problem> problems) {
        var expression = value.isString() ? expressionIn(value.asString()) : Optional.<String>empty();
        if (expression.isEmpty()) {
            return new Constant(value);
        }
        try {
            return new Computed(place, Expression.compile(expression.get()));
        } catch (MezanException e) {
            e.problems().forEach(problem -> problems.add(problem.at(place.text())));
            return new Constant(value);
        }
    }

    private static Template properties(ObjectNode object, Pointer place, List<Problem> problems) {
        var values = new LinkedHashMap<String, Template>();
        object.properties()
                .forEach(entry -> values.put(
                        entry.getKey(), compile(entry.getValue(), place.property(entry.getKey()), problems)));
        return values.values().stream().allMatch(Constant.class::isInstance)
                ? new Constant(object)
                : new Properties(values);
    }

    private static Template elements(ArrayNode array, Pointer place, List<Problem> problems) {
        var values = new ArrayList<Template>();
        for (var index = 0; index < array.size(); index++) {
            values.add(compile(array.get(index), place.element(index), problems));
        }
        return values.stream().allMatch(Constant.class::isInstance) ? new Constant(array) : new Elements(values);
    }
}
