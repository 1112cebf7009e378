package dev.mezan.runtime.states.operation;

import dev.mezan.runtime.states.Alias;
import dev.mezan.runtime.states.EpochSeconds;
import dev.mezan.runtime.states.MachineArn;
import dev.mezan.runtime.states.Machines;
import java.util.Comparator;
import java.util.Map;

/** The aliases of a machine, or those that lead to one of its versions, the oldest first. */
public record ListStateMachineAliases(Machines machines) implements Operation {
    @Override
    public String name() {
        return "ListStateMachineAliases";
    }

    @Override
    public Shape shape() {
        return Shape.of(
                Member.required("stateMachineArn", Kinds.ARN),
                Member.optional("nextToken", Kinds.TOKEN),
                Member.optional("maxResults", Kinds.MAX_RESULTS));
    }

    @Override
    public Map<String, Object> answer(Call call) {
        var arn = call.machineArn("stateMachineArn");
        var aliases = machines.registered(arn).publications().aliases().stream()
                .filter(alias -> arn.qualifier().isEmpty()
                        || arn.version().filter(alias::leadsTo).isPresent())
                .sorted(Comparator.comparing(ListStateMachineAliases::key))
                .toList();
        return Page.of("stateMachineAliases", aliases, ListStateMachineAliases::key, call)
                .answer(alias -> listed(arn, alias));
    }

    private static String key(Alias alias) {
        return "%015d %s".formatted(alias.created().toEpochMilli(), alias.name());
    }

    private static Map<String, Object> listed(MachineArn arn, Alias alias) {
        return Map.of(
                "creationDate",
                EpochSeconds.of(alias.created()),
                "stateMachineAliasArn",
                arn.with(alias.name()).toString());
    }
}
