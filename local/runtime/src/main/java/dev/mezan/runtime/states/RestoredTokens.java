package dev.mezan.runtime.states;

import dev.mezan.asl.history.Entry;
import dev.mezan.asl.history.HistoryEvent;
import dev.mezan.runtime.states.callback.Answer;
import dev.mezan.runtime.states.callback.TaskTokens;
import dev.mezan.runtime.states.journal.LogRecord;
import dev.mezan.runtime.states.journal.Remembered;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The task tokens of an execution that goes on: others have them, and may answer before it is back. */
public final class RestoredTokens {
    private RestoredTokens() {}

    /** Lets those be answered whose tasks have not ended. */
    public static void of(Remembered<?> remembered, String arn, TaskTokens tokens) {
        for (String token : open(remembered.entries())) {
            tokens.expect(token, arn);
            Optional.ofNullable(remembered.answers().get(token))
                    .ifPresent(answer -> tokens.restore(token, arn, answer(answer)));
        }
    }

    /** A token is the memo of its task's scheduling, and open until something else follows on the same path. */
    private static Collection<String> open(List<Entry> entries) {
        Map<String, String> byPath = new HashMap<>();
        for (Entry entry : entries) {
            String type = entry.event().map(HistoryEvent::type).orElse("");
            if (type.endsWith("Scheduled") && entry.memo() instanceof String token) {
                byPath.put(entry.path(), token);
            } else if (!type.endsWith("Started") && !type.endsWith("Submitted")) {
                byPath.remove(entry.path());
            }
        }
        return byPath.values();
    }

    private static Answer answer(LogRecord.Answered answered) {
        return answered.succeeded()
                ? new Answer.Succeeded(answered.output())
                : new Answer.Failed(answered.error(), answered.cause());
    }
}
