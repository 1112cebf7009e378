package dev.mezan.asl.inspect;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a Task waits for beyond the answer of the service that it calls.
 *
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/dg/connect-to-resource.html">AWS: service integration
 *     patterns</a>
 */
public enum TaskWait {
    /** A worker of an activity. */
    ACTIVITY("Activity ARN"),
    /** The end of a job. */
    JOB("'.sync' service integration"),
    /** Its token, which somebody brings back; the last space is the service's. */
    TOKEN("'.waitForTaskToken' service integration ");

    private static final Pattern ACTIVITY_ARN = Pattern.compile("arn:[^:]*:states:[^:]*:[^:]*:activity:.*");

    private final String wording;

    TaskWait(String wording) {
        this.wording = wording;
    }

    /** What a resource means; empty for one that is done when the service has answered. */
    public static Optional<TaskWait> of(String resource) {
        if (ACTIVITY_ARN.matcher(resource).matches()) {
            return Optional.of(ACTIVITY);
        }
        if (resource.endsWith(".waitForTaskToken")) {
            return Optional.of(TOKEN);
        }
        return resource.endsWith(".sync") || resource.endsWith(".sync:2") ? Optional.of(JOB) : Optional.empty();
    }

    /** As the service words it. */
    String wording() {
        return wording;
    }
}
