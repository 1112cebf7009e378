package dev.mezan.orchestrator;

import dev.mezan.aws.WorkflowLibrary;
import dev.mezan.aws.deadletter.QueueMessage;
import dev.mezan.core.json.Json;
import dev.mezan.core.problem.MezanException;
import dev.mezan.core.problem.Problem;
import dev.mezan.core.request.RequestOnce;
import dev.mezan.core.workflow.Lane;
import dev.mezan.core.workflow.Saga;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import software.amazon.awssdk.services.sfn.SfnClient;
import software.amazon.awssdk.services.sfn.model.ExecutionAlreadyExistsException;
import tools.jackson.databind.node.ObjectNode;

/** Starts the run that a message asks for, in the lane that its workflow names. */
final class RunStarter {
    /**
     * The most bytes of an execution's input.
     *
     * @see <a href="https://docs.aws.amazon.com/step-functions/latest/dg/service-quotas.html">Step Functions quotas</a>
     */
    static final int MOST_BYTES = 262_144;

    private final WorkflowLibrary workflows;
    private final SfnClient stepFunctions;
    private final Map<Lane, String> machines;
    private final RequestOnce requests;

    RunStarter(WorkflowLibrary workflows, SfnClient stepFunctions, Map<Lane, String> machines, RequestOnce requests) {
        this.workflows = workflows;
        this.stepFunctions = stepFunctions;
        this.machines = Map.copyOf(machines);
        this.requests = requests;
    }

    /**
     * Starts it; a run that was started before stays as it is, and so does that of an equal message with the same
     * idempotency key.
     *
     * @throws MezanException if the message can never become a run
     */
    void start(QueueMessage message) {
        var parsed = Json.parse(message.body(), "message " + message.id());
        var request = RunRequest.of(parsed);
        var own = request.run().orElse("run-" + message.id());
        var run = request.key().map(key -> requests.run(key, parsed, own)).orElse(own);
        var input = Json.text(((ObjectNode) parsed).put("run", run));
        checkSize(input);
        try {
            stepFunctions.startExecution(
                    start -> start.stateMachineArn(machine(request)).name(run).input(input));
        } catch (ExecutionAlreadyExistsException e) {
            // The message was delivered before, and its run was started then.
        }
    }

    private static void checkSize(String input) {
        var bytes = input.getBytes(StandardCharsets.UTF_8).length;
        if (bytes > MOST_BYTES) {
            throw new MezanException(
                    Problem.of("too-large", "A run starts with at most " + MOST_BYTES + " bytes")
                            .got(bytes + " bytes")
                            .advise(
                                    "Leave the input in the bucket and send its claim check, as 'mezan run --input FILE' does."));
        }
    }

    private String machine(RunRequest request) {
        try {
            var workflow = workflows.find(request.workflow(), request.version()).workflow();
            return workflow.saga().map(Saga::stateMachine).map(this::named).orElseGet(() -> of(workflow.lane()));
        } catch (MezanException e) {
            // The run opens in the fast lane, fails there, and says why.
            return of(Lane.FAST);
        }
    }

    private String of(Lane lane) {
        return Objects.requireNonNull(machines.get(lane), "Each lane has a state machine");
    }

    /** A machine beside the lanes' own, in the same account and region, of the same stage. */
    private String named(String machine) {
        return MachineNames.beside(of(Lane.DURABLE)).of(machine);
    }
}
