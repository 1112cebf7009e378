package dev.mezan.runtime.states.teststate;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import software.amazon.awssdk.core.SdkPojo;

/**
 * The API whose answer a mock stands for: what a Task's resource calls, or for a job what it polls.
 *
 * @param response a builder of the response, by which the AWS SDK describes it
 * @param required the members that the API always gives, by their names in Step Functions
 * @param free the members that Step Functions turns from text into JSON, so that they may hold anything
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/dg/test-state-isolation.html">AWS: Mock validation
 *     modes</a>
 */
record MockedApi(SdkPojo response, List<String> required, Set<String> free) {
    private static final Pattern RESOURCE = Pattern.compile(
            "arn:aws[a-z-]*:states:[a-z0-9-]*:\\d*:(aws-sdk:)?([A-Za-z0-9-]+):([A-Za-z0-9]+)(\\.sync(?::2)?)?");

    private static final Map<String, String> OPTIMIZED = Map.of(
            "lambda", "lambda",
            "dynamodb", "dynamodb",
            "sqs", "sqs",
            "sns", "sns",
            "events", "eventbridge",
            "states", "sfn");

    /** The SDK does not say which members a response always has; these are those of the services that are called here. */
    private static final Map<String, List<String>> REQUIRED = Map.of(
            "sfn:StartExecution", List.of("ExecutionArn", "StartDate"),
            "sfn:StartSyncExecution", List.of("ExecutionArn", "StartDate", "StopDate", "Status"),
            "sfn:DescribeExecution", List.of("ExecutionArn", "StateMachineArn", "Status", "StartDate"));

    /** The API of a resource; empty for one that is no service integration, or whose SDK is not there. */
    static Optional<MockedApi> of(String resource) {
        var found = RESOURCE.matcher(resource);
        if (!found.matches()) {
            return Optional.empty();
        }
        var sdk = found.group(1) != null;
        var service = sdk ? found.group(2) : OPTIMIZED.get(found.group(2));
        var polls = found.group(4) != null;
        if (service == null || (polls && !service.equals("sfn"))) {
            return Optional.empty();
        }
        var action = polls ? "DescribeExecution" : capitalized(found.group(3));
        var free = sdk ? Set.<String>of() : Set.of("Payload", "Input", "Output");
        return builder(service, action)
                .map(response ->
                        new MockedApi(response, REQUIRED.getOrDefault(service + ":" + action, List.of()), free));
    }

    static String capitalized(String name) {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    private static Optional<SdkPojo> builder(String service, String action) {
        try {
            var type = Class.forName("software.amazon.awssdk.services." + service + ".model." + action + "Response");
            return Optional.of((SdkPojo) type.getMethod("builder").invoke(null));
        } catch (ReflectiveOperationException none) {
            return Optional.empty();
        }
    }
}
