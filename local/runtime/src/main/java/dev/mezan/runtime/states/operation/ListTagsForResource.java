package dev.mezan.runtime.states.operation;

import dev.mezan.runtime.states.Machines;
import java.util.Map;
import java.util.TreeMap;

/** The tags of a machine, by key. */
public record ListTagsForResource(Machines machines) implements Operation {
    @Override
    public String name() {
        return "ListTagsForResource";
    }

    @Override
    public Shape shape() {
        return Shape.of(Member.required("resourceArn", Kinds.ARN));
    }

    @Override
    public Map<String, Object> answer(Call call) {
        var tags = new TreeMap<>(Tags.tagged(machines, call).tags());
        return Map.of(
                "tags",
                tags.entrySet().stream()
                        .map(tag -> Map.of("key", tag.getKey(), "value", tag.getValue()))
                        .toList());
    }
}
