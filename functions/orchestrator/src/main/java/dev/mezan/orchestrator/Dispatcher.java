package dev.mezan.orchestrator;

import dev.mezan.core.json.Json;
import dev.mezan.core.problem.MezanException;
import dev.mezan.core.workflow.Lane;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import software.amazon.awssdk.services.sfn.SfnClient;
import software.amazon.awssdk.services.sfn.model.ExecutionAlreadyExistsException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Starts a run for each message of the intake queues.
 *
 * <p>What can't become a run is given back to its queue, which hands it to its dead letter queue; a message that names
 * a workflow that is not there becomes a run that fails and says why.
 */
final class Dispatcher {
    private final WorkflowLibrary workflows;
    private final SfnClient stepFunctions;
    private final Map<Lane, String> machines;

    Dispatcher(WorkflowLibrary workflows, SfnClient stepFunctions, Map<Lane, String> machines) {
        this.workflows = workflows;
        this.stepFunctions = stepFunctions;
        this.machines = Map.copyOf(machines);
    }

    /** The partial batch response: the messages that were not dispatched. */
    JsonNode dispatch(JsonNode event, Consumer<String> log) {
        var answer = Json.object();
        var failures = answer.putArray("batchItemFailures");
        for (var message : event.path("Records")) {
            var id = message.path("messageId").asString();
            try {
                start(message.path("body").asString(""), id);
            } catch (RuntimeException e) {
                log.accept(refusal(id, e));
                failures.addObject().put("itemIdentifier", id);
            }
        }
        return answer;
    }

    private void start(String body, String messageId) {
        var parsed = Json.parse(body, "message " + messageId);
        var request = RunRequest.of(parsed);
        var run = request.run().orElse("run-" + messageId);
        var input = ((ObjectNode) parsed).put("run", run);
        try {
            stepFunctions.startExecution(start ->
                    start.stateMachineArn(machines.get(lane(request))).name(run).input(Json.text(input)));
        } catch (ExecutionAlreadyExistsException e) {
            // The message was delivered before, and its run was started then.
        }
    }

    private Lane lane(RunRequest request) {
        try {
            return workflows
                    .find(request.workflow(), request.version())
                    .workflow()
                    .lane();
        } catch (MezanException e) {
            return Lane.FAST;
        }
    }

    private static String refusal(String messageId, RuntimeException e) {
        return Json.text(Json.object()
                .put("outcome", "not-dispatched")
                .put("message", messageId)
                .put("reason", Optional.ofNullable(e.getMessage()).orElse(e.toString())));
    }
}
