package dev.mezan.simulation.cloud.dynamodb.expression;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Reads what stands on either side of a sign. */
final class Operand {
    private final Tokens tokens;
    private final Bindings bindings;

    Operand(Tokens tokens, Bindings bindings) {
        this.tokens = tokens;
        this.bindings = bindings;
    }

    /** A value that may depend on the item; empty where the item has none. */
    interface Value extends Function<Map<String, AttributeValue>, Optional<AttributeValue>> {}

    Value read() {
        if (tokens.takeIf("(")) {
            var inner = sum();
            tokens.expect(")");
            return inner;
        }
        if (tokens.peek().startsWith(":")) {
            var value = Optional.of(bindings.value(tokens.take()));
            return _ -> value;
        }
        if (tokens.isFollowedBy("(")) {
            return function(tokens.take());
        }
        return Path.read(tokens, bindings)::in;
    }

    /** A sum of operands, as updates have it. */
    Value sum() {
        var left = read();
        while (tokens.peek().equals("+") || tokens.peek().equals("-")) {
            var minus = tokens.take().equals("-");
            var one = left;
            var other = read();
            left = item -> Optional.of(Values.sum(there(one, item), there(other, item), minus));
        }
        return left;
    }

    private Value function(String name) {
        tokens.expect("(");
        var value = switch (name) {
            case "size" -> size();
            case "if_not_exists" -> ifNotExists();
            case "list_append" -> listAppend();
            default -> throw tokens.wrong("has a function that is not known: " + name);
        };
        tokens.expect(")");
        return value;
    }

    private Value size() {
        var path = Path.read(tokens, bindings);
        return item -> path.in(item).map(Values::size);
    }

    private Value ifNotExists() {
        var path = Path.read(tokens, bindings);
        tokens.expect(",");
        var other = read();
        return item -> path.in(item).or(() -> other.apply(item));
    }

    private Value listAppend() {
        var one = read();
        tokens.expect(",");
        var other = read();
        return item -> Optional.of(Values.appended(there(one, item), there(other, item)));
    }

    private static AttributeValue there(Value value, Map<String, AttributeValue> item) {
        return value.apply(item)
                .orElseThrow(() -> new IllegalArgumentException(
                        "The provided expression refers to an attribute that does not exist in the item"));
    }
}
