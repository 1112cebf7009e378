package dev.mezan.runtime.states.operation;

import dev.mezan.runtime.states.EpochSeconds;
import dev.mezan.runtime.states.Machines;
import dev.mezan.runtime.states.Registration;
import dev.mezan.runtime.states.Revision;
import dev.mezan.runtime.states.StatesException;
import dev.mezan.runtime.states.Version;
import java.time.InstantSource;
import java.util.Map;

/**
 * Gives the current revision a number; the same again if it has one.
 *
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/apireference/API_PublishStateMachineVersion.html">
 *     PublishStateMachineVersion</a>
 */
public record PublishStateMachineVersion(Machines machines, InstantSource clock) implements Operation {
    @Override
    public String name() {
        return "PublishStateMachineVersion";
    }

    @Override
    public Shape shape() {
        return Shape.of(
                Member.required("stateMachineArn", Kinds.ARN),
                Member.optional("revisionId", Kinds.REVISION),
                Member.optional("description", Kinds.DESCRIPTION));
    }

    @Override
    public Map<String, Object> answer(Call call) {
        var machine = machines.change(Unqualified.machineArn(call), before -> {
            call.text("revisionId").ifPresent(id -> require(before.current(), id));
            return before.published(call.text("description"), clock.instant());
        });
        return Map.of(
                "creationDate", EpochSeconds.of(version(machine).created()), "stateMachineVersionArn", arn(machine));
    }

    /** The ARN of the version that a machine's current revision was published as. */
    static String arn(Registration machine) {
        return machine.arn().with(Integer.toString(version(machine).number())).toString();
    }

    private static Version version(Registration machine) {
        return machine.publications().versionOf(machine.current()).orElseThrow();
    }

    private static void require(Revision current, String id) {
        if (!current.isCalled(id)) {
            throw new StatesException(
                    "ConflictException",
                    "Failed to publish the State Machine version for revision " + id
                            + ". The current State Machine revision is "
                            + current.id().orElse(Revision.INITIAL) + ".");
        }
    }
}
