package dev.mezan.runtime.states.operation;

import dev.mezan.runtime.states.Alias;
import dev.mezan.runtime.states.EpochSeconds;
import dev.mezan.runtime.states.Machines;
import java.time.InstantSource;
import java.util.Map;

/**
 * Makes an alias of one version, or of two with weights; idempotent.
 *
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/apireference/API_CreateStateMachineAlias.html">
 *     CreateStateMachineAlias</a>
 */
public record CreateStateMachineAlias(Machines machines, InstantSource clock) implements Operation {
    @Override
    public String name() {
        return "CreateStateMachineAlias";
    }

    @Override
    public Shape shape() {
        return Shape.of(
                Member.optional("description", Kinds.DESCRIPTION),
                Member.required("name", Kinds.ALIAS_NAME),
                Member.required("routingConfiguration", Kinds.ROUTING));
    }

    @Override
    public Map<String, Object> answer(Call call) {
        var name = call.required("name");
        var routing = Routing.of(call).orElseThrow();
        var now = clock.instant();
        var fresh = new Alias(name, call.text("description"), routing.routes(), now, now);
        if (!machines.has(routing.machine())) {
            throw Aliases.missing();
        }
        var machine = machines.change(routing.machine(), before -> {
            Aliases.require(before, routing.routes());
            return before.withAlias(fresh);
        });
        var alias = machine.publications().alias(name).orElse(fresh);
        return Map.of(
                "creationDate",
                EpochSeconds.of(alias.created()),
                "stateMachineAliasArn",
                machine.arn().with(name).toString());
    }
}
