package dev.mezan.runtime.states.operation;

import dev.mezan.runtime.states.callback.Answer;
import dev.mezan.runtime.states.callback.TaskTokens;
import java.util.Map;

/** Fails a task that waits for its token. */
public record SendTaskFailure(TaskTokens tokens) implements Operation {
    @Override
    public String name() {
        return "SendTaskFailure";
    }

    @Override
    public Shape shape() {
        return Shape.of(
                Member.required("taskToken", Kinds.TASK_TOKEN),
                Member.optional("error", Kinds.ERROR),
                Member.optional("cause", Kinds.CAUSE));
    }

    @Override
    public Map<String, Object> answer(Call call) {
        tokens.answer(
                call.required("taskToken"),
                new Answer.Failed(
                        call.text("error").orElse(""), call.text("cause").orElse("")));
        return Map.of();
    }
}
