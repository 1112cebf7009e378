package dev.mezan.catalog;

import dev.mezan.aws.Variables;
import dev.mezan.core.problem.MezanException;
import dev.mezan.core.problem.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Where the suite tells people what is asked of them, beside the inbox.
 *
 * @param webhook an address that each notice is posted to as JSON; empty for none
 * @param topic the ARN of an SNS topic that each notice is published to; empty for none
 */
public record NotificationSpec(Optional<String> webhook, Optional<String> topic) {
    /** Nowhere. */
    public static final NotificationSpec NONE = new NotificationSpec(Optional.empty(), Optional.empty());

    private static final Pattern TOPIC = Pattern.compile("arn:aws[a-z-]*:sns:[a-z0-9-]+:\\d{12}:[A-Za-z0-9_-]{1,256}");
    private static final Pattern WEBHOOK = Pattern.compile("https?://[^\\s/]+(/\\S*)?");

    /** The functions that open, remind of, escalate and end what people are asked. */
    private static final Set<String> TELLING = Set.of(
            Names.DECOMPOSE,
            Names.PLAN,
            Names.ADVANCE,
            Names.AGGREGATE,
            Names.SAGA_OPEN,
            Names.SAGA_CLOSE,
            Names.ASK,
            Names.REMIND,
            Names.HEAL);

    /**
     * Where it tells.
     *
     * @throws MezanException with the code {@code invalid-notification} if one is no address
     */
    public NotificationSpec {
        webhook.filter(address -> !WEBHOOK.matcher(address).matches()).ifPresent(address -> {
            throw invalid("A webhook is an address that begins with https:// or http://", address);
        });
        topic.filter(arn -> !TOPIC.matcher(arn).matches()).ifPresent(arn -> {
            throw invalid("A topic is named by its ARN, such as arn:aws:sns:eu-central-1:123456789012:inbox", arn);
        });
    }

    /** What {@link Variables#NOTIFY_WEBHOOK} and {@link Variables#NOTIFY_TOPIC} say. */
    public static NotificationSpec of(Map<String, String> environment) {
        return new NotificationSpec(
                set(environment, Variables.NOTIFY_WEBHOOK), set(environment, Variables.NOTIFY_TOPIC));
    }

    /** The function as it tells people, if it is one that does. */
    FunctionSpec given(FunctionSpec function) {
        if (!TELLING.contains(function.name())) {
            return function;
        }
        var variables = new HashMap<>(function.variables());
        webhook.ifPresent(address -> variables.put(Variables.NOTIFY_WEBHOOK, address));
        topic.ifPresent(arn -> variables.put(Variables.NOTIFY_TOPIC, arn));
        var grants = new ArrayList<>(function.grants());
        topic.ifPresent(arn -> grants.add(new Grant.Publish(arn)));
        return new FunctionSpec(
                function.name(),
                function.handler(),
                function.timeout(),
                function.memoryMb(),
                function.reservedConcurrency(),
                variables,
                grants);
    }

    private static Optional<String> set(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
    }

    private static MezanException invalid(String rule, String value) {
        return new MezanException(Problem.of("invalid-notification", rule)
                .got(value)
                .advise("Set " + Variables.NOTIFY_WEBHOOK + " or " + Variables.NOTIFY_TOPIC + " anew, or unset it."));
    }
}
