package dev.mezan.asl.query.jsonpath.choice;

import dev.mezan.asl.definition.Fields;
import dev.mezan.asl.query.Condition;
import dev.mezan.asl.query.jsonpath.Path;
import dev.mezan.asl.query.jsonpath.PayloadTemplates;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Reads a choice rule: And, Or, Not, or one operator on one variable.
 *
 * @see <a href="https://states-language.net/spec.html#choice-state">Choice State</a>
 */
public final class ChoiceRules {
    private ChoiceRules() {}

    /** The rule as a condition; every mistake in it is reported at its place. */
    public static Condition read(Fields rule) {
        long kinds = Stream.of("And", "Or", "Not", "Variable", "Condition")
                .filter(rule.names()::contains)
                .count();
        if (kinds != 1) {
            rule.error(
                    "", "The object must have only one of the following fields, [And, Or, Not, Variable, Condition]");
            rule.object();
            return (evaluation, root) -> false;
        }
        if (rule.has("And")) {
            List<Condition> all = nested(rule, "And");
            return (evaluation, root) -> {
                for (Condition one : all) {
                    if (!one.test(evaluation, root)) {
                        return false;
                    }
                }
                return true;
            };
        }
        if (rule.has("Or")) {
            List<Condition> any = nested(rule, "Or");
            return (evaluation, root) -> {
                for (Condition one : any) {
                    if (one.test(evaluation, root)) {
                        return true;
                    }
                }
                return false;
            };
        }
        if (rule.has("Not")) {
            Condition inner = rule.object("Not").map(ChoiceRules::closed).orElse((evaluation, root) -> false);
            return (evaluation, root) -> !inner.test(evaluation, root);
        }
        return test(rule);
    }

    private static List<Condition> nested(Fields rule, String name) {
        List<Condition> conditions = new ArrayList<>();
        for (Fields inner : rule.someObjects(name)) {
            conditions.add(closed(inner));
        }
        return conditions;
    }

    private static Condition closed(Fields rule) {
        Condition condition = read(rule);
        rule.finish();
        return condition;
    }

    private static Condition test(Fields rule) {
        if (!rule.has("Variable")) {
            return (evaluation, root) -> false;
        }
        Path variable = variable(rule);
        List<String> operators = rule.names().stream().filter(Operators::has).toList();
        if (operators.size() != 1) {
            operators.forEach(rule::has);
            rule.error(
                    "",
                    operators.isEmpty()
                            ? "This object should have only one of the following fields: [" + Operators.all() + "]"
                            : "There should only be one of the following fields: [" + String.join(", ", operators)
                                    + "]");
            return (evaluation, root) -> false;
        }
        return Operators.read(rule, operators.getFirst(), variable);
    }

    private static Path variable(Fields rule) {
        String path = rule.string("Variable").orElse("$");
        if (!path.startsWith("$")) {
            rule.error("Variable", "Value is not a Reference Path: Reference path didn't start with '$'");
            return PayloadTemplates.path(rule, "Variable", "$");
        }
        return PayloadTemplates.path(rule, "Variable", path);
    }
}
