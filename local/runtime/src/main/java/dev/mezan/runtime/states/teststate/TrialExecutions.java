package dev.mezan.runtime.states.teststate;

import dev.mezan.asl.ExecutionContext;
import dev.mezan.runtime.account.Account;
import dev.mezan.runtime.states.Machines;
import dev.mezan.runtime.states.StatesException;
import dev.mezan.runtime.states.operation.Call;
import dev.mezan.runtime.time.Surroundings;
import java.util.Optional;

/** The execution that a tested state believes in: an Express one of the machine whose role it is, or of nobody's. */
public record TrialExecutions(Machines machines, Surroundings surroundings) {
    ExecutionContext of(Call call) {
        var role = call.text("roleArn");
        role.filter(arn -> !arn.startsWith("arn:")).ifPresent(arn -> {
            throw StatesException.invalidArn("Invalid ARN prefix: " + arn);
        });
        var account = call.account();
        var machine = role.flatMap(arn -> machineOf(arn, account)).orElseGet(surroundings::id);
        var name = surroundings.id();
        return new ExecutionContext(
                account.expressArn(machine, name, surroundings.id()),
                name,
                role.orElse(""),
                surroundings.clock().instant(),
                account.stateMachineArn(machine),
                machine,
                Optional.empty());
    }

    private Optional<String> machineOf(String roleArn, Account account) {
        return machines.of(account).stream()
                .filter(machine -> machine.current().settings().roleArn().equals(roleArn))
                .map(machine -> machine.arn().name())
                .findFirst();
    }
}
