package dev.mezan.runtime.states.operation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Takes tags from a machine or an activity; it need not have them. */
public record UntagResource(Tags tags) implements Operation {
    @Override
    public String name() {
        return "UntagResource";
    }

    @Override
    public Shape shape() {
        return Shape.of(Member.required("resourceArn", Kinds.ARN), Member.required("tagKeys", Kinds.TAG_KEYS));
    }

    @Override
    public Map<String, Object> answer(Call call) {
        tags.change(call, before -> {
            var left = new HashMap<>(before);
            call.items("tagKeys").orElse(List.of()).forEach(key -> left.remove(key.asString()));
            return left;
        });
        return Map.of();
    }
}
