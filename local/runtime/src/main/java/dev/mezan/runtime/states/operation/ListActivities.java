package dev.mezan.runtime.states.operation;

import dev.mezan.runtime.states.callback.Activities;
import dev.mezan.runtime.states.callback.Activity;
import java.util.Map;

/** The activities of the caller's account and region, by ARN. */
public record ListActivities(Activities activities) implements Operation {
    @Override
    public String name() {
        return "ListActivities";
    }

    @Override
    public Shape shape() {
        return Shape.of(Member.optional("maxResults", Kinds.MAX_RESULTS), Member.optional("nextToken", Kinds.TOKEN));
    }

    @Override
    public Map<String, Object> answer(Call call) {
        var prefix = call.account().activityArn("");
        var all = activities.all().stream()
                .filter(activity -> activity.arn().startsWith(prefix))
                .toList();
        return Page.of("activities", all, Activity::arn, call).answer(ActivityDescription::of);
    }
}
