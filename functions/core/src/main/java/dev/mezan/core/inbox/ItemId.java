package dev.mezan.core.inbox;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.mezan.core.problem.MezanException;
import dev.mezan.core.problem.Problem;

/**
 * Which item of the inbox: {@code run-7d9c:approve}.
 *
 * @param run the run's id, which has no colon
 * @param task the task's id, with the index behind it for one of a fan-out
 */
public record ItemId(String run, String task) {
    /**
     * The id that a text means.
     *
     * @throws MezanException with the code {@code wrong-item-id} if it is none
     */
    @JsonCreator
    public static ItemId of(String text) {
        var colon = text.indexOf(':');
        if (colon <= 0 || colon == text.length() - 1) {
            throw new MezanException(Problem.of("wrong-item-id", "An item of the inbox is called RUN:TASK")
                    .got(text)
                    .advise("'mezan inbox list' has those that there are."));
        }
        return new ItemId(text.substring(0, colon), text.substring(colon + 1));
    }

    @Override
    @JsonValue
    public String toString() {
        return run + ":" + task;
    }
}
