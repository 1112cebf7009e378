package dev.mezan.simulation.cloud.dynamodb.expression;

import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A condition, a filter or a key condition.
 *
 * @see <a href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Expressions.OperatorsAndFunctions.html">
 *     Condition and filter expressions, operators, and functions</a>
 */
public final class Condition {
    private final Tokens tokens;
    private final Operand operands;
    private final Bindings bindings;

    private Condition(Tokens tokens, Bindings bindings) {
        this.tokens = tokens;
        this.bindings = bindings;
        this.operands = new Operand(tokens, bindings);
    }

    /** The condition that an expression says. */
    public static Predicate<Map<String, AttributeValue>> of(String expression, Bindings bindings) {
        var tokens = new Tokens(expression);
        var condition = new Condition(tokens, bindings).either();
        if (tokens.hasNext()) {
            throw tokens.wrong("has '" + tokens.peek() + "' behind its end");
        }
        return condition;
    }

    private Predicate<Map<String, AttributeValue>> either() {
        var condition = both();
        while (tokens.takeIf("OR")) {
            condition = condition.or(both());
        }
        return condition;
    }

    private Predicate<Map<String, AttributeValue>> both() {
        var condition = negation();
        while (tokens.takeIf("AND")) {
            condition = condition.and(negation());
        }
        return condition;
    }

    private Predicate<Map<String, AttributeValue>> negation() {
        return tokens.takeIf("NOT") ? negation().negate() : single();
    }

    private Predicate<Map<String, AttributeValue>> single() {
        if (tokens.takeIf("(")) {
            var inner = either();
            tokens.expect(")");
            return inner;
        }
        return tokens.isFollowedBy("(") && !tokens.peek().equals("size") ? function(tokens.take()) : comparison();
    }

    private Predicate<Map<String, AttributeValue>> function(String name) {
        tokens.expect("(");
        var path = Path.read(tokens, bindings);
        var condition = switch (name) {
            case "attribute_exists" ->
                (Predicate<Map<String, AttributeValue>>) item -> path.in(item).isPresent();
            case "attribute_not_exists" ->
                (Predicate<Map<String, AttributeValue>>) item -> path.in(item).isEmpty();
            case "begins_with" ->
                with(path, (one, other) -> one.s() != null && one.s().startsWith(other.s()));
            case "contains" -> with(path, Values::contains);
            case "attribute_type" ->
                with(path, (one, other) -> one.type().name().equals(other.s()));
            default -> throw tokens.wrong("has a function that is not known: " + name);
        };
        tokens.expect(")");
        return condition;
    }

    /** Something that two values have to do with one another. */
    private interface Relation {
        boolean holds(AttributeValue one, AttributeValue other);
    }

    private Predicate<Map<String, AttributeValue>> with(Path path, Relation relation) {
        tokens.expect(",");
        var other = operands.read();
        return item -> holds(path.in(item), other.apply(item), relation);
    }

    private static boolean holds(Optional<AttributeValue> one, Optional<AttributeValue> other, Relation relation) {
        return one.isPresent() && other.isPresent() && relation.holds(one.get(), other.get());
    }

    private Predicate<Map<String, AttributeValue>> comparison() {
        var left = operands.read();
        if (tokens.takeIf("BETWEEN")) {
            var least = operands.read();
            tokens.expect("AND");
            var most = operands.read();
            return item -> holds(left.apply(item), least.apply(item), relation(">="))
                    && holds(left.apply(item), most.apply(item), relation("<="));
        }
        if (tokens.takeIf("IN")) {
            return among(left);
        }
        var relation = relation(tokens.take());
        var right = operands.read();
        return item -> holds(left.apply(item), right.apply(item), relation);
    }

    private Predicate<Map<String, AttributeValue>> among(Operand.Value left) {
        var values = new ArrayList<Operand.Value>();
        tokens.expect("(");
        do {
            values.add(operands.read());
        } while (tokens.takeIf(","));
        tokens.expect(")");
        return item -> values.stream().anyMatch(value -> holds(left.apply(item), value.apply(item), Values::equal));
    }

    private Relation relation(String sign) {
        return switch (sign) {
            case "=" -> Values::equal;
            case "<>" -> (one, other) -> !Values.equal(one, other);
            case "<" -> (one, other) -> Values.comparable(one, other) && Values.compare(one, other) < 0;
            case "<=" -> (one, other) -> Values.comparable(one, other) && Values.compare(one, other) <= 0;
            case ">" -> (one, other) -> Values.comparable(one, other) && Values.compare(one, other) > 0;
            case ">=" -> (one, other) -> Values.comparable(one, other) && Values.compare(one, other) >= 0;
            default -> throw tokens.wrong("compares with '" + sign + "'");
        };
    }
}
