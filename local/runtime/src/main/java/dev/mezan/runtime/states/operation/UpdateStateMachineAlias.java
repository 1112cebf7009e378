package dev.mezan.runtime.states.operation;

import dev.mezan.runtime.states.EpochSeconds;
import dev.mezan.runtime.states.Machines;
import dev.mezan.runtime.states.StatesException;
import java.time.InstantSource;
import java.util.Map;

/** Changes what an alias leads to, its description, or both. */
public record UpdateStateMachineAlias(Machines machines, InstantSource clock) implements Operation {
    @Override
    public String name() {
        return "UpdateStateMachineAlias";
    }

    @Override
    public Shape shape() {
        return Shape.of(
                Member.required("stateMachineAliasArn", Kinds.ARN),
                Member.optional("description", Kinds.DESCRIPTION),
                Member.optional("routingConfiguration", Kinds.ROUTING));
    }

    @Override
    public Map<String, Object> answer(Call call) {
        var arn = call.machineArn("stateMachineAliasArn");
        var routing = Routing.of(call);
        if (routing.isEmpty() && call.text("description").isEmpty()) {
            throw StatesException.validation(
                    "Either the description or the routing configuration of the alias must be specified");
        }
        if (routing.stream().anyMatch(some -> !some.machine().equals(arn.machine()))) {
            throw StatesException.validation("Routing configuration must contain versions of state machine "
                    + arn.machine() + ", whose alias it is for");
        }
        Aliases.find(machines, arn);
        var now = clock.instant();
        machines.change(arn.machine(), before -> {
            routing.ifPresent(some -> Aliases.require(before, some.routes()));
            var alias = before.publications().alias(arn.qualifier().orElse("")).orElseThrow(Aliases::missing);
            return before.changed(alias.changed(call.text("description"), routing.map(Routing::routes), now));
        });
        return Map.of("updateDate", EpochSeconds.of(now));
    }
}
