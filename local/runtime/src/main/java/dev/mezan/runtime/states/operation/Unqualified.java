package dev.mezan.runtime.states.operation;

import dev.mezan.runtime.states.MachineArn;
import dev.mezan.runtime.states.StatesException;

/** The ARN of a machine itself, which many operations want and nothing else. */
final class Unqualified {
    private Unqualified() {}

    /** A call's {@code stateMachineArn}; to the service a version or an alias is no machine. */
    static MachineArn machineArn(Call call) {
        var arn = call.machineArn("stateMachineArn");
        if (arn.qualifier().isPresent()) {
            throw StatesException.noMachine(arn.toString());
        }
        return arn;
    }
}
