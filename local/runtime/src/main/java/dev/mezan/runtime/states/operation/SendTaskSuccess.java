package dev.mezan.runtime.states.operation;

import dev.mezan.asl.json.InvalidJson;
import dev.mezan.asl.json.Json;
import dev.mezan.runtime.states.StatesException;
import dev.mezan.runtime.states.callback.Answer;
import dev.mezan.runtime.states.callback.TaskTokens;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Gives a task that waits for its token its result. */
public record SendTaskSuccess(TaskTokens tokens) implements Operation {
    @Override
    public String name() {
        return "SendTaskSuccess";
    }

    @Override
    public Shape shape() {
        return Shape.of(Member.required("taskToken", Kinds.TASK_TOKEN), Member.required("output", Kinds.DATA));
    }

    @Override
    public Map<String, Object> answer(Call call) {
        tokens.answer(call.required("taskToken"), new Answer.Succeeded(output(call.required("output"))));
        return Map.of();
    }

    private static @Nullable Object output(String text) {
        try {
            return Json.read(text);
        } catch (InvalidJson e) {
            throw new StatesException("InvalidOutput", "Invalid Output: '" + e.getMessage() + "'");
        }
    }
}
