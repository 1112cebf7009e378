package dev.mezan.runtime.states.operation;

import dev.mezan.runtime.states.EpochSeconds;
import dev.mezan.runtime.states.Names;
import dev.mezan.runtime.states.callback.Activities;
import dev.mezan.runtime.states.callback.Activity;
import java.time.InstantSource;
import java.util.Map;

/** Makes an activity, or gives the one that is there already. */
public record CreateActivity(Activities activities, InstantSource clock) implements Operation {
    @Override
    public String name() {
        return "CreateActivity";
    }

    @Override
    public Shape shape() {
        return Shape.of(
                Member.required("name", Kinds.NAME),
                Member.optional("tags", Kinds.TAGS),
                Member.optional("encryptionConfiguration", Kinds.ENCRYPTION));
    }

    @Override
    public Map<String, Object> answer(Call call) {
        var name = Names.valid(call.required("name"));
        var arn = call.account().activityArn(name);
        var activity = activities.create(new Activity(arn, name, clock.instant(), Tags.added(arn, Map.of(), call)));
        return Map.of("activityArn", activity.arn(), "creationDate", EpochSeconds.of(activity.created()));
    }
}
