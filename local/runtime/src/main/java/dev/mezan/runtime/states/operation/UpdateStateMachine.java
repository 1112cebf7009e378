package dev.mezan.runtime.states.operation;

import dev.mezan.runtime.states.EpochSeconds;
import dev.mezan.runtime.states.Machines;
import dev.mezan.runtime.states.Registration;
import dev.mezan.runtime.states.StatesException;
import dev.mezan.runtime.time.Surroundings;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Changes a state machine; what runs goes on as it was started.
 *
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/apireference/API_UpdateStateMachine.html">
 *     UpdateStateMachine</a>
 */
public record UpdateStateMachine(Machines machines, Surroundings surroundings) implements Operation {
    @Override
    public String name() {
        return "UpdateStateMachine";
    }

    @Override
    public Shape shape() {
        return Shape.of(
                Member.required("stateMachineArn", Kinds.ARN),
                Member.optional("definition", Kinds.DEFINITION),
                Member.optional("roleArn", Kinds.ARN),
                Member.optional("loggingConfiguration", Kinds.LOGGING),
                Member.optional("tracingConfiguration", Kinds.TRACING),
                Member.optional("publish", Kinds.FLAG),
                Member.optional("versionDescription", Kinds.DESCRIPTION),
                Member.optional("encryptionConfiguration", Kinds.ENCRYPTION));
    }

    @Override
    public Map<String, Object> answer(Call call) {
        var arn = Unqualified.machineArn(call);
        requireSomething(call);
        var publish = CreateStateMachine.publishes(call);
        var now = surroundings.clock().instant();
        var machine = machines.change(arn, before -> {
            var settings = RequestedSettings.changed(before.current().settings(), call);
            var updated = before.updated(settings, surroundings.id(), now);
            return publish ? updated.published(call.text("versionDescription"), now) : updated;
        });
        return answer(machine, publish);
    }

    private static Map<String, Object> answer(Registration machine, boolean publish) {
        var answer = new LinkedHashMap<String, Object>();
        answer.put("updateDate", EpochSeconds.of(machine.current().updated()));
        machine.current().id().ifPresent(id -> answer.put("revisionId", id));
        if (publish) {
            answer.put("stateMachineVersionArn", PublishStateMachineVersion.arn(machine));
        }
        return answer;
    }

    private static void requireSomething(Call call) {
        var given = Stream.of(
                        "definition",
                        "roleArn",
                        "loggingConfiguration",
                        "tracingConfiguration",
                        "encryptionConfiguration")
                .anyMatch(call.body()::hasNonNull);
        if (!given) {
            throw new StatesException(
                    "MissingRequiredParameter",
                    "Either the definition, the role ARN, the LoggingConfiguration, or the TracingConfiguration must be"
                            + " specified");
        }
    }
}
