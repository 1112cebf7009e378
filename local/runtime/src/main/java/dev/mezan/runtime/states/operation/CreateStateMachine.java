package dev.mezan.runtime.states.operation;

import dev.mezan.runtime.states.EpochSeconds;
import dev.mezan.runtime.states.MachineArn;
import dev.mezan.runtime.states.MachineSettings;
import dev.mezan.runtime.states.Machines;
import dev.mezan.runtime.states.Names;
import dev.mezan.runtime.states.Registration;
import dev.mezan.runtime.states.StatesException;
import dev.mezan.runtime.time.Surroundings;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Makes a state machine; idempotent as long as everything but role and tags is the same.
 *
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/apireference/API_CreateStateMachine.html">
 *     CreateStateMachine</a>
 */
public record CreateStateMachine(Machines machines, Surroundings surroundings) implements Operation {
    @Override
    public String name() {
        return "CreateStateMachine";
    }

    @Override
    public Shape shape() {
        return Shape.of(
                Member.required("name", Kinds.NAME),
                Member.required("definition", Kinds.DEFINITION),
                Member.required("roleArn", Kinds.ARN),
                Member.optional("type", Kinds.TYPE),
                Member.optional("loggingConfiguration", Kinds.LOGGING),
                Member.optional("tags", Kinds.TAGS),
                Member.optional("tracingConfiguration", Kinds.TRACING),
                Member.optional("publish", Kinds.FLAG),
                Member.optional("versionDescription", Kinds.DESCRIPTION),
                Member.optional("encryptionConfiguration", Kinds.ENCRYPTION));
    }

    @Override
    public Map<String, Object> answer(Call call) {
        var publish = publishes(call);
        var description = call.text("versionDescription");
        var arn = MachineArn.of(call.account(), Names.valid(call.required("name")));
        var settings = RequestedSettings.of(call);
        var now = surroundings.clock().instant();
        var plain = Registration.of(arn, settings, Tags.added(arn.toString(), Map.of(), call), now);
        var machine = machines.create(
                publish ? plain.published(description, now) : plain,
                known -> isSame(known, settings, publish, description));
        var answer = new LinkedHashMap<String, Object>();
        answer.put("creationDate", EpochSeconds.of(machine.created()));
        answer.put("stateMachineArn", arn.toString());
        if (publish) {
            answer.put("stateMachineVersionArn", PublishStateMachineVersion.arn(machine));
        }
        return answer;
    }

    /** Whether a request wants a version, too. */
    static boolean publishes(Call call) {
        var publish = call.flag("publish", false);
        if (!publish && call.text("versionDescription").isPresent()) {
            throw StatesException.validation("Version description can only be set when publish is true");
        }
        return publish;
    }

    private static boolean isSame(
            Registration known, MachineSettings settings, boolean publish, Optional<String> description) {
        var version = known.publications().versionOf(known.current());
        return known.current().settings().sameButRole(settings)
                && version.isPresent() == publish
                && version.flatMap(some -> some.description()).equals(description);
    }
}
