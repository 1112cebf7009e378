package dev.mezan.simulation.cloud.dynamodb.expression;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * An update expression.
 *
 * @see <a href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Expressions.UpdateExpressions.html">Update
 *     expressions</a>
 */
public final class Update {
    private final Tokens tokens;
    private final Bindings bindings;
    private final Operand operands;
    private final List<Change> changes = new ArrayList<>();

    /** What becomes of one place, seen from the item as it was before all changes. */
    private record Change(Path path, Operand.Value value) {}

    private Update(Tokens tokens, Bindings bindings) {
        this.tokens = tokens;
        this.bindings = bindings;
        this.operands = new Operand(tokens, bindings);
    }

    /** The update that an expression says. */
    public static UnaryOperator<Map<String, AttributeValue>> of(String expression, Bindings bindings) {
        var update = new Update(new Tokens(expression), bindings);
        update.read();
        return update::applied;
    }

    private Map<String, AttributeValue> applied(Map<String, AttributeValue> before) {
        var values = new ArrayList<Optional<AttributeValue>>();
        changes.forEach(change -> values.add(change.value.apply(before)));
        var after = new HashMap<>(before);
        for (var i = 0; i < changes.size(); i++) {
            changes.get(i).path.put(after, values.get(i));
        }
        return after;
    }

    private void read() {
        while (tokens.hasNext()) {
            if (tokens.takeIf("SET")) {
                each(this::set);
            } else if (tokens.takeIf("REMOVE")) {
                each(path -> changes.add(new Change(path, _ -> Optional.empty())));
            } else if (tokens.takeIf("ADD")) {
                each(path -> add(path, false));
            } else if (tokens.takeIf("DELETE")) {
                each(path -> add(path, true));
            } else {
                throw tokens.wrong("has no clause that begins with '" + tokens.peek() + "'");
            }
        }
    }

    /** One action of a clause. */
    private interface Action {
        void read(Path path);
    }

    private void each(Action action) {
        do {
            action.read(Path.read(tokens, bindings));
        } while (tokens.takeIf(","));
    }

    private void set(Path path) {
        tokens.expect("=");
        var value = operands.sum();
        changes.add(new Change(
                path,
                item -> Optional.of(value.apply(item)
                        .orElseThrow(() -> new IllegalArgumentException(
                                "The provided expression refers to an attribute that does not exist in the item")))));
    }

    private void add(Path path, boolean minus) {
        var value = operands.read();
        changes.add(new Change(path, item -> {
            var added = value.apply(item).orElseThrow();
            var before = path.in(item);
            if (added.n() != null) {
                return Optional.of(Values.sum(before.orElse(AttributeValue.fromN("0")), added, minus));
            }
            if (before.isEmpty()) {
                return minus ? Optional.empty() : Optional.of(added);
            }
            return Optional.of(Values.union(before.get(), added, minus)).filter(AttributeValue::hasSs);
        }));
    }
}
