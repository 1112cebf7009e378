package dev.mezan.asl.definition;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a Task's {@code Resource} names.
 *
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/dg/connect-to-resource.html">AWS: integration
 *     patterns</a>
 */
sealed interface TaskResource {
    Pattern SERVICE = Pattern.compile(
            "arn:[^:]+:states:[^:]*:[^:]*:((?:aws-sdk:)?[a-z0-9-]+):([A-Za-z0-9]+)(?:\\.(sync(?::2)?|waitForTaskToken))?");

    Pattern ACTIVITY = Pattern.compile("arn:[^:]+:states:[^:]+:\\d{12}:activity:[^:]{1,80}");

    Pattern FUNCTION =
            Pattern.compile("arn:[^:]+:lambda:[^:]*:(?:\\d{12})?:function:[A-Za-z0-9_-]+(?::[$A-Za-z0-9_-]+)?");

    /** A call of a service; {@code pattern} is what it waits for beyond the response. */
    record Service(String arn, String name, String action, Optional<String> pattern) implements TaskResource {
        boolean isSdk() {
            return name.startsWith("aws-sdk:");
        }
    }

    /** An activity, whose workers fetch their tasks. */
    record Activity() implements TaskResource {}

    /** A Lambda function by its own ARN. */
    record Function() implements TaskResource {}

    /** Nothing that is known. */
    record Unknown(String arn) implements TaskResource {}

    static TaskResource of(String arn) {
        if (ACTIVITY.matcher(arn).matches()) {
            return new Activity();
        }
        if (FUNCTION.matcher(arn).matches()) {
            return new Function();
        }
        Matcher service = SERVICE.matcher(arn);
        return service.matches()
                ? new Service(arn, service.group(1), service.group(2), Optional.ofNullable(service.group(3)))
                : new Unknown(arn);
    }
}
