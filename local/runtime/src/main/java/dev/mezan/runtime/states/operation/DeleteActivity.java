package dev.mezan.runtime.states.operation;

import dev.mezan.runtime.states.callback.Activities;
import java.util.Map;

/** Deletes an activity, if it is there. */
public record DeleteActivity(Activities activities) implements Operation {
    @Override
    public String name() {
        return "DeleteActivity";
    }

    @Override
    public Shape shape() {
        return Shape.of(Member.required("activityArn", Kinds.ARN));
    }

    @Override
    public Map<String, Object> answer(Call call) {
        activities.delete(ActivityDescription.arn(call));
        return Map.of();
    }
}
