package dev.mezan.runtime.states.operation;

import dev.mezan.runtime.states.MachineArn;
import dev.mezan.runtime.states.Machines;
import dev.mezan.runtime.states.Registration;
import dev.mezan.runtime.states.StatesException;
import dev.mezan.runtime.states.Version;
import java.util.Map;

/** A state machine or one of its versions; for an alias the first version that it leads to. */
public record DescribeStateMachine(Machines machines) implements Operation {
    @Override
    public String name() {
        return "DescribeStateMachine";
    }

    @Override
    public Shape shape() {
        return Shape.of(Member.required("stateMachineArn", Kinds.ARN), Member.optional("includedData", Kinds.INCLUDED));
    }

    @Override
    public Map<String, Object> answer(Call call) {
        var arn = call.machineArn("stateMachineArn");
        var machine = machines.registered(arn);
        var withData = Included.of(call);
        return arn.qualifier().isEmpty()
                ? MachineDescription.described(machine, withData)
                : MachineDescription.described(machine, version(machine, arn), withData);
    }

    private static Version version(Registration machine, MachineArn arn) {
        return arn.version()
                .or(() -> arn.qualifier()
                        .flatMap(machine.publications()::alias)
                        .map(alias -> alias.routes().getFirst().version()))
                .flatMap(machine.publications()::version)
                .orElseThrow(() -> StatesException.noMachine(arn.toString()));
    }
}
