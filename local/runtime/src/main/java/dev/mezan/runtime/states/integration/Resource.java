package dev.mezan.runtime.states.integration;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The ARN of a service integration, {@code arn:aws:states:::<service>:<action>[.<pattern>]}.
 *
 * @param sdk whether it is one of the AWS SDK, {@code aws-sdk:<service>}
 * @param service the service, such as {@code sqs} or {@code sfn}
 * @param action the action, such as {@code sendMessage}
 * @param pattern how the state waits
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/dg/connect-to-resource.html">Service integration
 *     patterns</a>
 */
record Resource(boolean sdk, String service, String action, IntegrationPattern pattern) {
    private static final Pattern SHAPE =
            Pattern.compile("arn:aws[a-z-]*:states:[a-z0-9-]*:\\d*:(aws-sdk:)?([A-Za-z0-9-]+):([A-Za-z0-9]+)(\\..*)?");

    /** Reads it; empty if it is no service integration. */
    static Optional<Resource> of(String arn) {
        var found = SHAPE.matcher(arn);
        if (!found.matches() || found.group(2).equals("activity")) {
            return Optional.empty();
        }
        var suffix = Optional.ofNullable(found.group(4)).orElse("");
        return IntegrationPattern.of(suffix)
                .map(pattern -> new Resource(found.group(1) != null, found.group(2), found.group(3), pattern));
    }

    /** The service and the action, such as {@code sqs:sendMessage}. */
    String title() {
        return service + ":" + action;
    }
}
