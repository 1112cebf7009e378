package dev.mezan.runtime.states.operation;

import dev.mezan.runtime.states.callback.TaskTokens;
import java.util.Map;

/** Tells that a task is still being worked on. */
public record SendTaskHeartbeat(TaskTokens tokens) implements Operation {
    @Override
    public String name() {
        return "SendTaskHeartbeat";
    }

    @Override
    public Shape shape() {
        return Shape.of(Member.required("taskToken", Kinds.TASK_TOKEN));
    }

    @Override
    public Map<String, Object> answer(Call call) {
        tokens.heartbeat(call.required("taskToken"));
        return Map.of();
    }
}
