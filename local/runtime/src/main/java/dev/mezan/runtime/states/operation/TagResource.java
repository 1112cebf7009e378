package dev.mezan.runtime.states.operation;

import java.util.Map;

/** Adds tags to a machine or an activity, or gives those that it has other values. */
public record TagResource(Tags tags) implements Operation {
    @Override
    public String name() {
        return "TagResource";
    }

    @Override
    public Shape shape() {
        return Shape.of(Member.required("resourceArn", Kinds.ARN), Member.required("tags", Kinds.TAGS));
    }

    @Override
    public Map<String, Object> answer(Call call) {
        tags.change(call, before -> Tags.added(call.required("resourceArn"), before, call));
        return Map.of();
    }
}
