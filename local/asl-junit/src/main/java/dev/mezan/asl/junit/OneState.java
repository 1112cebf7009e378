package dev.mezan.asl.junit;

import dev.mezan.asl.json.Json;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Takes one state out of a definition: what it leads to becomes a Succeed state of the same name. */
final class OneState {
    /** The state that assigns the variables which the one sees. */
    static final String VARIABLES = "(variables)";

    private static final String LANGUAGE = "QueryLanguage";

    private final String name;
    private final Set<String> targets = new LinkedHashSet<>();

    private OneState(String name) {
        this.name = name;
    }

    static Definition of(Definition whole, String name, Map<String, ?> variables) {
        Map<?, ?> machine = object(JsonText.read(whole.json()));
        Map<?, ?> state = find(machine, name)
                .orElseThrow(() -> new IllegalArgumentException(whole.name() + " has no state '" + name
                        + "', neither at its top nor within a Map or Parallel"));
        Map<String, @Nullable Object> alone = new OneState(name).machine(state, variables);
        if (machine.get(LANGUAGE) instanceof String language) {
            alone.put(LANGUAGE, language);
        }
        return Definition.of(whole.name(), Json.write(alone));
    }

    private Map<String, @Nullable Object> machine(Map<?, ?> state, Map<String, ?> variables) {
        Map<String, @Nullable Object> states = new LinkedHashMap<>();
        if (!variables.isEmpty()) {
            states.put(VARIABLES, Map.of("Type", "Pass", "Assign", variables, "Next", name));
        }
        states.put(name, redirected(state));
        targets.forEach(target -> states.put(target, Map.of("Type", "Succeed")));
        Map<String, @Nullable Object> machine = new LinkedHashMap<>();
        machine.put("StartAt", variables.isEmpty() ? name : VARIABLES);
        machine.put("States", states);
        return machine;
    }

    /** The state, its targets noted; one that leads to itself ends there. States within it stay as they are. */
    private Map<String, @Nullable Object> redirected(Map<?, ?> part) {
        Map<String, @Nullable Object> copy = new LinkedHashMap<>();
        part.forEach((key, value) -> copy.put((String) key, redirected((String) key, value)));
        return copy;
    }

    private @Nullable Object redirected(String field, @Nullable Object value) {
        return switch (field) {
            case "Next", "Default" -> target(value);
            case "Choices", "Catch" ->
                value instanceof List<?> list
                        ? list.stream().map(rule -> redirected(object(rule))).toList()
                        : value;
            default -> value;
        };
    }

    private String target(@Nullable Object next) {
        String target = name.equals(next) ? name + " (again)" : String.valueOf(next);
        targets.add(target);
        return target;
    }

    private static Optional<Map<?, ?>> find(Map<?, ?> flow, String name) {
        Map<?, ?> states = object(flow.get("States"));
        if (states.get(name) instanceof Map<?, ?> found) {
            return Optional.of(found);
        }
        return states.values().stream()
                .map(OneState::object)
                .flatMap(state -> inner(state).stream())
                .flatMap(inner -> find(inner, name).stream())
                .findFirst();
    }

    private static List<Map<?, ?>> inner(Map<?, ?> state) {
        if (state.get("Branches") instanceof List<?> branches) {
            return branches.stream().<Map<?, ?>>map(OneState::object).toList();
        }
        return List.of(object(state.get("ItemProcessor")), object(state.get("Iterator")));
    }

    private static Map<?, ?> object(@Nullable Object value) {
        return value instanceof Map<?, ?> object ? object : Map.of();
    }
}
