package dev.mezan.runtime.states.operation;

import dev.mezan.runtime.states.Machines;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Takes tags from a machine; it need not have them. */
public record UntagResource(Machines machines) implements Operation {
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
        machines.change(Tags.tagged(machines, call).arn(), machine -> {
            var tags = new HashMap<>(machine.tags());
            call.items("tagKeys").orElse(List.of()).forEach(key -> tags.remove(key.asString()));
            return machine.tagged(tags);
        });
        return Map.of();
    }
}
