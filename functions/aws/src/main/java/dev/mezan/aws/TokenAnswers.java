package dev.mezan.aws;

import dev.mezan.core.inbox.InboxItem;
import dev.mezan.core.inbox.ItemAnswer;
import dev.mezan.core.json.Json;
import software.amazon.awssdk.services.sfn.SfnClient;
import software.amazon.awssdk.services.sfn.model.InvalidTokenException;
import software.amazon.awssdk.services.sfn.model.TaskDoesNotExistException;
import software.amazon.awssdk.services.sfn.model.TaskTimedOutException;

/**
 * Tells executions that wait for people how their items ended.
 *
 * @param stepFunctions where they wait
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/apireference/API_SendTaskSuccess.html">SendTaskSuccess</a>
 */
public record TokenAnswers(SfnClient stepFunctions) {
    /** Tells whoever waits for an item that has ended; nobody may wait any more, or yet. */
    public void tell(InboxItem item) {
        item.token().ifPresent(token -> send(token, Json.text(ItemAnswer.of(item))));
    }

    private void send(String token, String output) {
        try {
            stepFunctions.sendTaskSuccess(request -> request.taskToken(token).output(output));
        } catch (TaskTimedOutException | TaskDoesNotExistException | InvalidTokenException e) {
            // It waits with another token by now, or has heard of it already: whoever asks next sees the answer.
        }
    }
}
