package dev.mezan.runtime.states.operation;

import dev.mezan.runtime.states.Machines;
import java.util.Map;

/** Adds tags to a machine, or gives those that it has other values. */
public record TagResource(Machines machines) implements Operation {
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
        var arn = Tags.tagged(machines, call).arn();
        machines.change(arn, machine -> machine.tagged(Tags.added(arn.toString(), machine.tags(), call)));
        return Map.of();
    }
}
