package dev.mezan.simulation.cloud.dynamodb.expression;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A place in an item.
 *
 * @param steps names, and indexes of lists as numbers
 */
public record Path(List<Object> steps) {
    static Path read(Tokens tokens, Bindings bindings) {
        var steps = new ArrayList<Object>();
        steps.add(bindings.name(tokens.take()));
        while (true) {
            if (tokens.takeIf(".")) {
                steps.add(bindings.name(tokens.take()));
            } else if (tokens.takeIf("[")) {
                steps.add(Integer.parseInt(tokens.take()));
                tokens.expect("]");
            } else {
                return new Path(List.copyOf(steps));
            }
        }
    }

    /** The attributes that a projection names. */
    public static List<Path> projection(String expression, Bindings bindings) {
        var tokens = new Tokens(expression);
        var paths = new ArrayList<Path>();
        do {
            paths.add(read(tokens, bindings));
        } while (tokens.takeIf(","));
        return paths;
    }

    /** The name of the attribute that it begins with. */
    public String top() {
        return String.valueOf(steps.getFirst());
    }

    /** The value at this place. */
    public Optional<AttributeValue> in(Map<String, AttributeValue> item) {
        var value = Optional.ofNullable(item.get(top()));
        for (var step : steps.subList(1, steps.size())) {
            value = value.flatMap(outer -> inner(outer, step));
        }
        return value;
    }

    private static Optional<AttributeValue> inner(AttributeValue outer, Object step) {
        return switch (step) {
            case Integer index
            when outer.hasL() && index < outer.l().size() ->
                Optional.of(outer.l().get(index));
            case String name when outer.hasM() -> Optional.ofNullable(outer.m().get(name));
            default -> Optional.empty();
        };
    }

    /** Puts a value there, or takes it away. */
    public void put(Map<String, AttributeValue> item, Optional<AttributeValue> value) {
        if (steps.size() == 1) {
            set(item, top(), value);
            return;
        }
        var outer = Optional.ofNullable(item.get(top()))
                .orElseThrow(() -> new IllegalArgumentException(
                        "The document path provided in the update expression is invalid for update"));
        item.put(top(), changed(outer, steps.subList(1, steps.size()), value));
    }

    private static AttributeValue changed(AttributeValue outer, List<Object> steps, Optional<AttributeValue> value) {
        if (steps.getFirst() instanceof Integer index) {
            var list = new ArrayList<>(outer.l());
            replace(list, index, steps, value);
            return AttributeValue.fromL(list);
        }
        var name = (String) steps.getFirst();
        var map = new HashMap<>(outer.m());
        var now = steps.size() == 1
                ? value
                : Optional.of(changed(inner(outer, name).orElseThrow(), steps.subList(1, steps.size()), value));
        set(map, name, now);
        return AttributeValue.fromM(map);
    }

    private static void replace(
            List<AttributeValue> list, int index, List<Object> steps, Optional<AttributeValue> value) {
        if (steps.size() > 1) {
            list.set(index, changed(list.get(index), steps.subList(1, steps.size()), value));
        } else if (value.isEmpty()) {
            if (index < list.size()) {
                list.remove(index);
            }
        } else if (index < list.size()) {
            list.set(index, value.get());
        } else {
            list.add(value.get());
        }
    }

    private static void set(Map<String, AttributeValue> map, String name, Optional<AttributeValue> value) {
        value.ifPresentOrElse(some -> map.put(name, some), () -> map.remove(name));
    }
}
