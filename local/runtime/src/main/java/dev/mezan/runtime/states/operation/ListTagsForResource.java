package dev.mezan.runtime.states.operation;

import java.util.Map;
import java.util.TreeMap;

/** The tags of a machine or an activity, by key. */
public record ListTagsForResource(Tags tags) implements Operation {
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
        return Map.of(
                "tags",
                new TreeMap<>(tags.of(call))
                        .entrySet().stream()
                                .map(tag -> Map.of("key", tag.getKey(), "value", tag.getValue()))
                                .toList());
    }
}
