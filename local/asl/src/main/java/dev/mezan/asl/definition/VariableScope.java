package dev.mezan.asl.definition;

import dev.mezan.asl.Diagnostic.Code;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The variables that the states of one flow assign. Branches and item processors have scopes of their own, which must
 * not assign a name of a scope around them; those of a distributed Map see nothing of what is around them.
 *
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/dg/workflow-variables.html">AWS: scope of variables
 *     </a>
 */
final class VariableScope {
    private final List<VariableScope> around;
    private final Set<String> assigned = new HashSet<>();

    private VariableScope(List<VariableScope> around, Fields states) {
        this.around = around;
        states.beside().values().forEach(this::collect);
    }

    static VariableScope outermost(Fields states) {
        return new VariableScope(List.of(), states);
    }

    VariableScope inner(Fields states, boolean isDistributed) {
        List<VariableScope> all = new ArrayList<>(around);
        all.add(this);
        return new VariableScope(isDistributed ? List.of() : List.copyOf(all), states);
    }

    private void collect(@Nullable Object state) {
        if (state instanceof Map<?, ?> fields) {
            names(fields.get("Assign"));
            for (String field : List.of("Choices", "Catch")) {
                if (fields.get(field) instanceof List<?> parts) {
                    parts.forEach(part -> names(part instanceof Map<?, ?> map ? map.get("Assign") : null));
                }
            }
        }
    }

    private void names(@Nullable Object assign) {
        if (assign instanceof Map<?, ?> variables) {
            variables.keySet().forEach(name -> assigned.add(plain((String) name)));
        }
    }

    private static String plain(String name) {
        return name.endsWith(".$") ? name.substring(0, name.length() - 2) : name;
    }

    /** Reports what a state, a choice rule or a catcher assigns that is a scope's around this one. */
    void check(Fields owner) {
        if (owner.beside("Assign") instanceof Map<?, ?> variables) {
            for (Object key : variables.keySet()) {
                String name = plain((String) key);
                if (around.stream().anyMatch(scope -> scope.assigned.contains(name))) {
                    owner.report(
                            Code.DUPLICATE_VARIABLE_NAME,
                            "Assign/" + key,
                            "The variable name '" + name + "' was already defined in a parent scope.");
                }
            }
        }
    }

    /** The same of a state with its rules and catchers. */
    void checkAll(Fields state) {
        check(state);
        for (String field : List.of("Choices", "Catch")) {
            if (state.beside(field) instanceof List<?> parts && !parts.isEmpty()) {
                state.parts(field).forEach(this::check);
            }
        }
    }
}
