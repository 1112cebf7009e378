package dev.mezan.runtime.states.operation;

import dev.mezan.runtime.states.callback.Activities;
import java.util.Map;

/** An activity. */
public record DescribeActivity(Activities activities) implements Operation {
    @Override
    public String name() {
        return "DescribeActivity";
    }

    @Override
    public Shape shape() {
        return Shape.of(Member.required("activityArn", Kinds.ARN));
    }

    @Override
    public Map<String, Object> answer(Call call) {
        return ActivityDescription.of(activities.find(ActivityDescription.arn(call)));
    }
}
