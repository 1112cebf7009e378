package dev.mezan.cli.states.chart;

import dev.mezan.asl.json.Json;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A choice rule as a person would write it: {@code $.total > 100 and not $.vip = true}. */
final class ConditionText {
    private static final Set<String> TYPES = Set.of("String", "Numeric", "Boolean", "Timestamp");
    private static final Map<String, String> SIGNS = Map.of(
            "Equals", "=",
            "LessThan", "<",
            "LessThanEquals", "≤",
            "GreaterThan", ">",
            "GreaterThanEquals", "≥",
            "Matches", "matches");
    private static final Map<String, String> TESTS = Map.of(
            "IsNull", "null",
            "IsPresent", "present",
            "IsNumeric", "a number",
            "IsString", "a string",
            "IsBoolean", "a boolean",
            "IsTimestamp", "a timestamp");

    private ConditionText() {}

    static String of(Map<?, ?> rule) {
        if (rule.get("Condition") instanceof String condition) {
            return Wording.plain(condition);
        }
        if (rule.get("And") instanceof List<?> rules) {
            return joined(rules, " and ");
        }
        if (rule.get("Or") instanceof List<?> rules) {
            return joined(rules, " or ");
        }
        return rule.get("Not") instanceof Map<?, ?> inner ? "not " + grouped(inner) : comparison(rule);
    }

    private static String joined(List<?> rules, String word) {
        return rules.stream()
                .map(rule -> rule instanceof Map<?, ?> object ? grouped(object) : "")
                .collect(Collectors.joining(word));
    }

    private static String grouped(Map<?, ?> rule) {
        var text = of(rule);
        return rule.containsKey("And") || rule.containsKey("Or") ? "(" + text + ")" : text;
    }

    private static String comparison(Map<?, ?> rule) {
        return rule.keySet().stream()
                .map(String::valueOf)
                .filter(name -> TESTS.containsKey(name) || !sign(name).isEmpty())
                .findFirst()
                .map(name -> rule.get("Variable") + " " + tested(name, rule.get(name)))
                .orElse("");
    }

    private static String tested(String operator, @Nullable Object value) {
        var test = TESTS.get(operator);
        if (test != null) {
            return (Boolean.FALSE.equals(value) ? "is not " : "is ") + test;
        }
        return sign(operator) + " " + (operator.endsWith("Path") ? String.valueOf(value) : Json.write(value));
    }

    private static String sign(String operator) {
        var bare = operator.endsWith("Path") ? operator.substring(0, operator.length() - 4) : operator;
        return TYPES.stream()
                .filter(bare::startsWith)
                .map(type -> SIGNS.getOrDefault(bare.substring(type.length()), ""))
                .findFirst()
                .orElse("");
    }
}
