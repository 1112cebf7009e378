package dev.mezan.orchestrator;

import dev.mezan.aws.deadletter.QueueMessage;
import dev.mezan.core.json.Json;
import java.util.Optional;
import java.util.function.Consumer;
import software.amazon.awssdk.core.exception.SdkException;
import tools.jackson.databind.JsonNode;

/**
 * Starts a run for each message of the intake queues.
 *
 * <p>A message that can never become a run goes to the dead letter queue at once, with the reason. One whose start fails
 * for a reason that may pass is given back to its queue, until it has been received as often as it may: then it goes
 * there too, with the last reason. A message that names a workflow that is not there becomes a run that fails and says
 * why.
 */
final class Dispatcher {
    private final RunStarter starter;
    private final DeadLetterOffice deadLetters;
    private final int mostReceipts;
    private final TenantGate gate;

    Dispatcher(RunStarter starter, TenantGate gate, DeadLetterOffice deadLetters, int mostReceipts) {
        this.starter = starter;
        this.gate = gate;
        this.deadLetters = deadLetters;
        this.mostReceipts = mostReceipts;
    }

    /** The partial batch response: the messages that come again. */
    JsonNode dispatch(JsonNode event, Consumer<String> log) {
        var answer = Json.object();
        var failures = answer.putArray("batchItemFailures");
        for (var entry : event.path("Records")) {
            var message = QueueMessage.of(entry);
            if (!dealtWith(message, log)) {
                failures.addObject().put("itemIdentifier", message.id());
            }
        }
        return answer;
    }

    private boolean dealtWith(QueueMessage message, Consumer<String> log) {
        try {
            if (!gate.holds(message)) {
                starter.start(message);
            }
            return true;
        } catch (RuntimeException e) {
            var refusal = Refusal.of(e);
            if (refusal.passes() && message.receives() < mostReceipts) {
                log.accept(line("not-dispatched", message, refusal.problem().toString()));
                return false;
            }
            return buried(message, refusal, log);
        }
    }

    /** What the dead letter queue does not take stays in its own, whose redrive policy moves it in the end. */
    private boolean buried(QueueMessage message, Refusal refusal, Consumer<String> log) {
        try {
            deadLetters.move(message, refusal.problem());
            log.accept(line("dead-lettered", message, refusal.problem().toString()));
            return true;
        } catch (SdkException e) {
            var both = refusal.problem() + " And its dead letter queue did not take it: "
                    + Optional.ofNullable(e.getMessage()).orElse(e.toString());
            log.accept(line("not-dispatched", message, both));
            return false;
        }
    }

    private static String line(String outcome, QueueMessage message, String reason) {
        return Json.text(Json.object()
                .put("outcome", outcome)
                .put("message", message.id())
                .put("receives", message.receives())
                .put("reason", reason));
    }
}
