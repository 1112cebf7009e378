package dev.mezan.orchestrator;

import dev.mezan.aws.deadletter.DeadLetterSender;
import dev.mezan.aws.deadletter.DeadReason;
import dev.mezan.aws.deadletter.QueueMessage;
import dev.mezan.core.json.Json;
import dev.mezan.core.problem.MezanException;
import dev.mezan.core.problem.Problem;
import dev.mezan.core.run.Counts;
import dev.mezan.core.run.Journal;
import dev.mezan.core.run.Outcome;
import dev.mezan.core.run.RunEnd;
import dev.mezan.core.run.RunError;
import dev.mezan.core.run.RunStore;
import dev.mezan.core.workflow.Lane;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * Moves a message to its dead letter queue with the reason, and lets its run say so.
 *
 * @param sender puts it into the queue
 * @param runs where its run is closed as failed
 * @param clock tells when
 */
record DeadLetterOffice(DeadLetterSender sender, RunStore runs, InstantSource clock) {
    /** The name of the error that such a run has. */
    static final String ERROR = "dead-letter";

    /** First the queue, then the run: whoever reads of it in the run finds it there. */
    void move(QueueMessage message, Problem why) {
        sender.send(DeadReason.of(why, message, clock.instant()));
        request(message).ifPresent(request -> runs.close(end(request, message, why)));
    }

    private RunEnd end(RunRequest request, QueueMessage message, Problem why) {
        var now = clock.instant();
        var run = new Journal.Identity(
                request.run().orElse("run-" + message.id()),
                request.workflow(),
                request.version().orElse(""),
                request.tenant(),
                Lane.FAST,
                RunStore.DEAD_LETTER + message.id(),
                now);
        var cause = why + " The message lies in " + message.queue() + DeadLetterSender.SUFFIX
                + ". Once what is wrong is mended, start the run with: mezan dead-letters redrive " + message.id();
        return new RunEnd(
                run,
                Outcome.FAILED,
                now,
                List.of(),
                Counts.NONE,
                Optional.empty(),
                List.of(new RunError("", ERROR, cause, "")));
    }

    /** What the message asks for, if it is a JSON object; of other text nobody can tell which run it means. */
    private static Optional<RunRequest> request(QueueMessage message) {
        try {
            return Optional.of(Json.parse(message.body(), "message"))
                    .filter(JsonNode::isObject)
                    .map(RunRequest::lenient);
        } catch (MezanException e) {
            return Optional.empty();
        }
    }
}
