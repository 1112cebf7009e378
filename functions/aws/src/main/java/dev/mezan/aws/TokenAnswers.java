package dev.mezan.aws;

import dev.mezan.core.inbox.InboxItem;
import dev.mezan.core.inbox.ItemAnswer;
import dev.mezan.core.json.Json;
import java.util.Optional;
import software.amazon.awssdk.services.sfn.SfnClient;
import software.amazon.awssdk.services.sfn.model.InvalidTokenException;
import software.amazon.awssdk.services.sfn.model.TaskDoesNotExistException;
import software.amazon.awssdk.services.sfn.model.TaskTimedOutException;

/**
 * Tells executions that wait for people how their items ended.
 *
 * @param stepFunctions where they wait
 * @param handOvers starts who should wait for an item and does not; empty for those who wait themselves
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/apireference/API_SendTaskSuccess.html">SendTaskSuccess</a>
 */
public record TokenAnswers(SfnClient stepFunctions, Optional<HandOvers> handOvers) {
    /** Tells executions that are there. */
    public TokenAnswers(SfnClient stepFunctions) {
        this(stepFunctions, Optional.empty());
    }

    /** Tells executions, and starts those that are missing. */
    public static TokenAnswers of(AwsClients clients, String table, String machine) {
        var handOvers = new HandOvers(clients.dynamoDb(), table, clients.stepFunctions(), machine);
        return new TokenAnswers(clients.stepFunctions(), Optional.of(handOvers));
    }

    /** Tells whoever waits for an item that has ended; nobody may wait any more, or yet. */
    public void tell(InboxItem item) {
        item.token()
                .ifPresentOrElse(
                        token -> send(token, Json.text(ItemAnswer.of(item))),
                        () -> handOvers.ifPresent(lost -> lost.start(item.id().run())));
    }

    private void send(String token, String output) {
        try {
            stepFunctions.sendTaskSuccess(request -> request.taskToken(token).output(output));
        } catch (TaskTimedOutException | TaskDoesNotExistException | InvalidTokenException e) {
            // It waits with another token by now, or has heard of it already: whoever asks next sees the answer.
        }
    }
}
