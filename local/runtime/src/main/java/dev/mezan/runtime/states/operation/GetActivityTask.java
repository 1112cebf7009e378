package dev.mezan.runtime.states.operation;

import dev.mezan.asl.json.Json;
import dev.mezan.runtime.states.callback.Activities;
import java.util.Map;

/**
 * Takes the next task of an activity for a worker, waiting up to a minute for one.
 *
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/apireference/API_GetActivityTask.html">
 *     GetActivityTask</a>
 */
public record GetActivityTask(Activities activities) implements Operation {
    @Override
    public String name() {
        return "GetActivityTask";
    }

    @Override
    public Shape shape() {
        return Shape.of(Member.required("activityArn", Kinds.ARN), Member.optional("workerName", Kinds.NAME));
    }

    @Override
    public Map<String, Object> answer(Call call) {
        try {
            return activities
                    .poll(ActivityDescription.arn(call), call.text("workerName").orElse(""), Activities.LONGEST_POLL)
                    .map(task -> Map.<String, Object>of("input", Json.write(task.input()), "taskToken", task.token()))
                    .orElse(Map.of());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Map.of();
        }
    }
}
