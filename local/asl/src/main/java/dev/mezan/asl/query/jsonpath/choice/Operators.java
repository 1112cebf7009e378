package dev.mezan.asl.query.jsonpath.choice;

import dev.mezan.asl.definition.Fields;
import dev.mezan.asl.definition.Slips;
import dev.mezan.asl.query.Condition;
import dev.mezan.asl.query.ErrorNames;
import dev.mezan.asl.query.Evaluation;
import dev.mezan.asl.query.EvaluationFailure;
import dev.mezan.asl.query.jsonpath.Missing;
import dev.mezan.asl.query.jsonpath.Path;
import dev.mezan.asl.query.jsonpath.PayloadTemplates;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All operators of a rule by name: comparisons, each with a {@code …Path} form, and the tests of type and presence. */
final class Operators {
    private static final Map<String, Comparison> COMPARISONS = comparisons();

    private Operators() {}

    private static Map<String, Comparison> comparisons() {
        Map<String, IntPredicate> orders = Map.of(
                "Equals", order -> order == 0,
                "LessThan", order -> order < 0,
                "LessThanEquals", order -> order <= 0,
                "GreaterThan", order -> order > 0,
                "GreaterThanEquals", order -> order >= 0);
        Map<String, Comparison> all = new HashMap<>();
        orders.forEach((name, order) -> {
            all.put("String" + name, new Comparison(new OperandType.Text(), order));
            all.put("Numeric" + name, new Comparison(new OperandType.Numeric(), order));
            all.put("Timestamp" + name, new Comparison(new OperandType.Timestamp(), order));
        });
        all.put("BooleanEquals", new Comparison(new OperandType.Truth(), order -> order == 0));
        all.put("StringMatches", new Comparison(new OperandType.Wildcards(), order -> order == 0));
        return Map.copyOf(all);
    }

    static boolean has(String name) {
        return COMPARISONS.containsKey(name)
                || isPathForm(name)
                || TypeTest.find(name).isPresent();
    }

    /** All their names, for a message. */
    static String all() {
        Stream<String> comparisons = COMPARISONS.keySet().stream().flatMap(name -> Stream.of(name, name + "Path"));
        return Stream.concat(comparisons.filter(Operators::has), TypeTest.names())
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private static boolean isPathForm(String name) {
        return name.endsWith("Path") && !name.equals("StringMatchesPath") && COMPARISONS.containsKey(withoutPath(name));
    }

    private static String withoutPath(String name) {
        return name.substring(0, name.length() - "Path".length());
    }

    static Condition read(Fields rule, String name, Path variable) {
        if (isPathForm(name)) {
            Path other = PayloadTemplates.path(rule, name, rule.string(name).orElse("$"));
            Comparison comparison = comparison(withoutPath(name));
            return (evaluation, root) ->
                    comparison.matches(present(variable, evaluation, root), present(other, evaluation, root));
        }
        if (TypeTest.find(name).isPresent()) {
            boolean wanted = rule.truth(name).orElse(true);
            TypeTest test = TypeTest.find(name).get();
            return (evaluation, root) -> test.holds(found(test, variable, evaluation, root)) == wanted;
        }
        Comparison comparison = comparison(name);
        Object expected = rule.value(name);
        Slips.inText(rule, name);
        if (!comparison.accepts(expected)) {
            rule.error(name, comparison.wanted());
        }
        return (evaluation, root) -> comparison.matches(present(variable, evaluation, root), expected);
    }

    private static Comparison comparison(String name) {
        return Objects.requireNonNull(COMPARISONS.get(name));
    }

    private static @Nullable Object found(TypeTest test, Path path, Evaluation evaluation, @Nullable Object root)
            throws EvaluationFailure {
        return test == TypeTest.IS_PRESENT ? path.find(evaluation, root) : present(path, evaluation, root);
    }

    private static @Nullable Object present(Path path, Evaluation evaluation, @Nullable Object root)
            throws EvaluationFailure {
        Object value = path.find(evaluation, root);
        if (value == Missing.VALUE) {
            throw new EvaluationFailure(
                    ErrorNames.RUNTIME,
                    "Invalid path '" + path.source()
                            + "': The choice state's condition path references an invalid value.");
        }
        return value;
    }
}
