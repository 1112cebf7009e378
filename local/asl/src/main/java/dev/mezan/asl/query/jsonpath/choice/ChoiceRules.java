package dev.mezan.asl.query.jsonpath.choice;

import dev.mezan.asl.definition.Fields;
import dev.mezan.asl.query.Condition;
import dev.mezan.asl.query.jsonpath.Path;
import dev.mezan.asl.query.jsonpath.PayloadTemplates;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads a choice rule: And, Or, Not, or one operator on one variable.
 *
 * @see <a href="https://states-language.net/spec.html#choice-state">Choice State</a>
 */
public final class ChoiceRules {
    private ChoiceRules() {}

    /** The rule as a condition; every mistake in it is reported at its place. */
    public static Condition read(Fields rule) {
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
        for (Fields inner : rule.objects(name)) {
            conditions.add(closed(inner));
        }
        if (conditions.isEmpty()) {
            rule.error(name, "must hold at least one rule");
        }
        return conditions;
    }

    private static Condition closed(Fields rule) {
        if (rule.has("Next")) {
            rule.error("Next", "only a rule of the Choices array itself has a 'Next'");
        }
        Condition condition = read(rule);
        rule.finish();
        return condition;
    }

    private static Condition test(Fields rule) {
        Path variable = rule.requiredString("Variable")
                .map(path -> PayloadTemplates.path(rule, "Variable", path))
                .orElseGet(() -> PayloadTemplates.path(rule, "Variable", "$"));
        List<String> operators = rule.names().stream().filter(Operators::has).toList();
        if (operators.size() != 1) {
            rule.error("", "a rule needs exactly one operator such as StringEquals, but has " + operators);
            operators.forEach(rule::has);
            return (evaluation, root) -> false;
        }
        return Operators.read(rule, operators.getFirst(), variable);
    }
}
