package dev.mezan.runtime.states;

import dev.mezan.asl.json.InvalidJson;
import dev.mezan.asl.json.Json;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which states of a definition read which variables, as DescribeStateMachine tells it: nested states too, names in order,
 * states that read none left out.
 *
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/apireference/API_DescribeStateMachine.html">
 *     variableReferences</a>
 */
public final class VariableReferences {
    private static final Set<String> NESTED = Set.of("Branches", "Iterator", "ItemProcessor");
    private static final Pattern NAME = Pattern.compile("(?<![$\\w])\\$([\\p{L}_][\\p{L}\\p{N}_]*)");
    private static final Pattern QUOTED = Pattern.compile("'(?:[^'\\\\]|\\\\.)*'|\"(?:[^\"\\\\]|\\\\.)*\"");

    private final Set<String> assigned = new HashSet<>();
    private final Map<String, Collection<String>> byState = new TreeMap<>();

    private VariableReferences() {}

    /** The variables that each state reads; empty if none reads any. */
    public static Map<String, Collection<String>> of(String definition) {
        try {
            var machine = Json.read(definition);
            var references = new VariableReferences();
            references.collectAssigned(machine);
            if (!references.assigned.isEmpty()) {
                references.visit(machine);
            }
            return references.byState;
        } catch (InvalidJson e) {
            throw new IllegalArgumentException("Only a definition that was compiled can be read", e);
        }
    }

    private void collectAssigned(@Nullable Object value) {
        switch (value) {
            case Map<?, ?> object ->
                object.forEach((name, field) -> {
                    if (name.equals("Assign") && field instanceof Map<?, ?> variables) {
                        variables.keySet().forEach(key -> assigned.add(withoutSuffix(String.valueOf(key))));
                    }
                    collectAssigned(field);
                });
            case List<?> list -> list.forEach(this::collectAssigned);
            case null, default -> {}
        }
    }

    private void visit(@Nullable Object machine) {
        if (machine instanceof Map<?, ?> object && object.get("States") instanceof Map<?, ?> states) {
            states.forEach((name, state) -> visitState(String.valueOf(name), state));
        }
    }

    private void visitState(String name, @Nullable Object state) {
        if (!(state instanceof Map<?, ?> object)) {
            return;
        }
        var read = new TreeSet<String>();
        object.forEach((field, value) -> {
            if (!NESTED.contains(String.valueOf(field))) {
                read(String.valueOf(field), value, read);
            }
        });
        if (!read.isEmpty()) {
            byState.put(name, read);
        }
        if (object.get("Branches") instanceof List<?> branches) {
            branches.forEach(this::visit);
        }
        visit(object.get("Iterator"));
        visit(object.get("ItemProcessor"));
    }

    private void read(String field, @Nullable Object value, Set<String> read) {
        switch (value) {
            case Map<?, ?> object -> object.forEach((name, inner) -> read(String.valueOf(name), inner, read));
            case List<?> list -> list.forEach(inner -> read(field, inner, read));
            case String text
            when isExpression(field, text) ->
                NAME.matcher(QUOTED.matcher(text).replaceAll("''"))
                        .results()
                        .map(found -> found.group(1))
                        .filter(assigned::contains)
                        .forEach(read::add);
            case null, default -> {}
        }
    }

    /** A JSONata expression, or a path or an intrinsic function in one of the fields that take them. */
    private static boolean isExpression(String field, String text) {
        return text.startsWith("{%") || field.endsWith(".$") || field.endsWith("Path") || field.equals("Variable");
    }

    private static String withoutSuffix(String key) {
        return key.endsWith(".$") ? key.substring(0, key.length() - 2) : key;
    }
}
