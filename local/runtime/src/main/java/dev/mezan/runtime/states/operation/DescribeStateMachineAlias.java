package dev.mezan.runtime.states.operation;

import dev.mezan.runtime.states.EpochSeconds;
import dev.mezan.runtime.states.Machines;
import java.util.LinkedHashMap;
import java.util.Map;

/** What an alias leads to. */
public record DescribeStateMachineAlias(Machines machines) implements Operation {
    @Override
    public String name() {
        return "DescribeStateMachineAlias";
    }

    @Override
    public Shape shape() {
        return Shape.of(Member.required("stateMachineAliasArn", Kinds.ARN));
    }

    @Override
    public Map<String, Object> answer(Call call) {
        var arn = call.machineArn("stateMachineAliasArn");
        var alias = Aliases.find(machines, arn);
        var body = new LinkedHashMap<String, Object>();
        body.put("creationDate", EpochSeconds.of(alias.created()));
        alias.description().ifPresent(text -> body.put("description", text));
        body.put("name", alias.name());
        body.put(
                "routingConfiguration",
                alias.routes().stream()
                        .map(route -> Map.of(
                                "stateMachineVersionArn",
                                arn.with(Integer.toString(route.version())).toString(),
                                "weight",
                                route.weight()))
                        .toList());
        body.put("stateMachineAliasArn", arn.toString());
        body.put("updateDate", EpochSeconds.of(alias.updated()));
        return body;
    }
}
