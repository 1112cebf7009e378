package dev.mezan.runtime.states.operation;

import dev.mezan.runtime.states.EpochSeconds;
import dev.mezan.runtime.states.Machine;
import dev.mezan.runtime.states.Machines;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** State machines as the API describes them. */
record MachineDescription(Machines machines) {
    Map<String, Object> listed(Machine machine) {
        var body = new LinkedHashMap<String, Object>();
        body.put("creationDate", EpochSeconds.of(machines.deployed()));
        body.put("name", machine.name());
        body.put("stateMachineArn", machine.arn());
        body.put("type", machine.spec().type().name());
        return body;
    }

    Map<String, Object> described(Machine machine) {
        var body = listed(machine);
        body.put("definition", machine.definition());
        body.put(
                "loggingConfiguration",
                Map.of("includeExecutionData", false, "level", "OFF", "destinations", List.of()));
        body.put("roleArn", machines.account().roleArn(machine.name()));
        body.put("status", "ACTIVE");
        body.put("tracingConfiguration", Map.of("enabled", false));
        return body;
    }
}
