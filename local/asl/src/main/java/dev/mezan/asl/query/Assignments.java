package dev.mezan.asl.query;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The {@code Assign} of a state, a rule or a catcher: all values are computed before any of them takes effect. */
public record Assignments(Map<String, Template> values) {
    public static final Assignments NONE = new Assignments(Map.of());

    /** The variables and their new values. */
    public Map<String, @Nullable Object> evaluate(Evaluation evaluation, @Nullable Object root)
            throws EvaluationFailure {
        if (values.isEmpty()) {
            return Map.of();
        }
        Map<String, @Nullable Object> assigned = LinkedHashMap.newLinkedHashMap(values.size());
        for (Map.Entry<String, Template> value : values.entrySet()) {
            assigned.put(value.getKey(), value.getValue().evaluate(evaluation, root));
        }
        return assigned;
    }
}
