package dev.mezan.runtime.states.operation;

import dev.mezan.runtime.states.EpochSeconds;
import dev.mezan.runtime.states.StatesException;
import dev.mezan.runtime.states.callback.Activity;
import java.util.Map;

/** Activities as the API describes them. */
final class ActivityDescription {
    private ActivityDescription() {}

    static Map<String, Object> of(Activity activity) {
        return Map.of(
                "activityArn",
                activity.arn(),
                "creationDate",
                EpochSeconds.of(activity.created()),
                "name",
                activity.name());
    }

    /** The ARN of an activity that a call names. */
    static String arn(Call call) {
        var arn = call.required("activityArn");
        if (!arn.matches("arn:[^:]+:states:[^:]*:[^:]*:activity:.+")) {
            throw StatesException.invalidArn("Invalid ARN format: " + arn);
        }
        return arn;
    }
}
