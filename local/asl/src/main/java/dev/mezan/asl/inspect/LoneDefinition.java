package dev.mezan.asl.inspect;

import dev.mezan.asl.Diagnostic;
import dev.mezan.asl.InvalidDefinition;
import dev.mezan.asl.TextPosition;
import dev.mezan.asl.json.InvalidJson;
import dev.mezan.asl.json.Json;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The definition of one state as a machine: every name that it leads to becomes a state that ends. */
final class LoneDefinition {
    private LoneDefinition() {}

    static String machine(String state) throws InvalidDefinition {
        Set<String> targets = new LinkedHashSet<>();
        collect(object(state), targets);
        targets.remove(TestedState.NAMELESS);
        String ends = targets.stream()
                .map(target -> "," + Json.write(target) + ":{\"Type\":\"Succeed\"}")
                .collect(Collectors.joining());
        String name = Json.write(TestedState.NAMELESS);
        return "{\"StartAt\":" + name + ",\"States\":{" + name + ":" + state + ends + "}}";
    }

    private static Map<?, ?> object(String state) throws InvalidDefinition {
        try {
            if (Json.readStrictly(state) instanceof Map<?, ?> object) {
                return object;
            }
            throw invalid("the definition of a state must be a JSON object");
        } catch (InvalidJson broken) {
            throw invalid("the definition is no JSON: " + broken.getMessage());
        }
    }

    private static InvalidDefinition invalid(String message) {
        return new InvalidDefinition(
                List.of(Diagnostic.of(Diagnostic.Code.INVALID_JSON_DESCRIPTION, message, "", TextPosition.START)));
    }

    private static void collect(Map<?, ?> state, Set<String> targets) {
        target(state.get("Next"), targets);
        target(state.get("Default"), targets);
        for (String list : List.of("Choices", "Catch")) {
            if (state.get(list) instanceof List<?> elements) {
                for (Object element : elements) {
                    if (element instanceof Map<?, ?> object) {
                        target(object.get("Next"), targets);
                    }
                }
            }
        }
    }

    private static void target(@Nullable Object name, Set<String> targets) {
        if (name instanceof String text && !text.isEmpty()) {
            targets.add(text);
        }
    }
}
