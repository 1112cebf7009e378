package dev.mezan.runtime.states;

import dev.mezan.asl.history.Entry;
import dev.mezan.runtime.states.callback.Answer;
import dev.mezan.runtime.states.callback.TaskTokens;
import dev.mezan.runtime.states.journal.LogRecord;
import dev.mezan.runtime.states.journal.Remembered;

/** The task tokens of an execution that goes on: others have them, and may answer before it is back. */
public final class RestoredTokens {
    private RestoredTokens() {}

    /** Lets them be answered; a token is the memo of its task's scheduling. */
    public static void of(Remembered<?> remembered, String arn, TaskTokens tokens) {
        for (Entry entry : remembered.entries()) {
            if (entry.event().isPresent()
                    && entry.event().get().type().endsWith("Scheduled")
                    && entry.memo() instanceof String token) {
                tokens.expect(token, arn);
            }
        }
        remembered.answers().values().forEach(answer -> tokens.restore(answer.token(), arn, answer(answer)));
    }

    private static Answer answer(LogRecord.Answered answered) {
        return answered.succeeded()
                ? new Answer.Succeeded(answered.output())
                : new Answer.Failed(answered.error(), answered.cause());
    }
}
