package dev.mezan.aws;

import dev.mezan.core.inbox.Notice;
import dev.mezan.core.inbox.Notifications;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells notices wherever the function's variables say: to a webhook, to a topic, to both, or to nobody.
 *
 * @param channels where to
 */
public record NotificationChoice(List<Notifications> channels) implements Notifications {
    private static final Logger LOG = LoggerFactory.getLogger(NotificationChoice.class);

    public NotificationChoice {
        channels = List.copyOf(channels);
    }

    /** What {@link Variables#NOTIFY_WEBHOOK} and {@link Variables#NOTIFY_TOPIC} of a function's environment choose. */
    public static NotificationChoice of(FunctionEnvironment environment) {
        var channels = new ArrayList<Notifications>();
        variable(environment, Variables.NOTIFY_WEBHOOK)
                .ifPresent(address -> channels.add(new WebhookNotifications(URI.create(address))));
        variable(environment, Variables.NOTIFY_TOPIC)
                .ifPresent(
                        topic -> channels.add(new TopicNotifications(new Once<>(environment.clients()::sns), topic)));
        return new NotificationChoice(channels);
    }

    @Override
    public void tell(Notice notice) {
        for (var channel : channels) {
            try {
                channel.tell(notice);
            } catch (RuntimeException e) {
                // Who can't be told finds it in the inbox; the run does not wait for that.
                LOG.warn("Not told: {}", notice.line(), e);
            }
        }
    }

    private static Optional<String> variable(FunctionEnvironment environment, String name) {
        return Optional.ofNullable(environment.variables().get(name)).filter(value -> !value.isBlank());
    }
}
