package dev.mezan.asl.query;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An object with at least one hole somewhere in it. */
public record ObjectTemplate(Map<String, Template> members) implements Template {
    @Override
    public Map<String, @Nullable Object> evaluate(Evaluation evaluation, @Nullable Object root)
            throws EvaluationFailure {
        Map<String, @Nullable Object> object = LinkedHashMap.newLinkedHashMap(members.size());
        for (Map.Entry<String, Template> member : members.entrySet()) {
            object.put(member.getKey(), member.getValue().evaluate(evaluation, root));
        }
        return object;
    }
}
