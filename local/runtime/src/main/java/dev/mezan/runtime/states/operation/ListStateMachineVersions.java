package dev.mezan.runtime.states.operation;

import dev.mezan.runtime.states.EpochSeconds;
import dev.mezan.runtime.states.MachineArn;
import dev.mezan.runtime.states.Machines;
import dev.mezan.runtime.states.Version;
import java.util.Map;

/** The versions of a machine, the newest first. */
public record ListStateMachineVersions(Machines machines) implements Operation {
    @Override
    public String name() {
        return "ListStateMachineVersions";
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
        var arn = Unqualified.machineArn(call);
        var versions = machines.registered(arn).publications().versions();
        return Page.of("stateMachineVersions", versions, ListStateMachineVersions::key, call)
                .answer(version -> listed(arn, version));
    }

    private static String key(Version version) {
        return "%010d".formatted(Integer.MAX_VALUE - version.number());
    }

    private static Map<String, Object> listed(MachineArn arn, Version version) {
        return Map.of(
                "creationDate",
                EpochSeconds.of(version.created()),
                "stateMachineVersionArn",
                arn.with(Integer.toString(version.number())).toString());
    }
}
