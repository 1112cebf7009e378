package dev.mezan.aws;

import dev.mezan.core.inbox.Notice;
import dev.mezan.core.inbox.Notifications;
import dev.mezan.core.json.Json;
import java.util.Map;
import java.util.function.Supplier;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.model.MessageAttributeValue;

/**
 * Publishes each notice as JSON to an SNS topic; its event and its tenant are attributes that subscriptions can filter by.
 *
 * @see <a href="https://docs.aws.amazon.com/sns/latest/dg/sns-message-filtering.html">Amazon SNS message filtering</a>
 */
final class TopicNotifications implements Notifications {
    private final Supplier<SnsClient> sns;
    private final String topic;

    TopicNotifications(Supplier<SnsClient> sns, String topic) {
        this.sns = sns;
        this.topic = topic;
    }

    @Override
    public void tell(Notice notice) {
        var attributes = Map.of(
                "event", attribute(notice.entry().what().word()),
                "tenant", attribute(notice.item().origin().tenant()));
        sns.get()
                .publish(request -> request.topicArn(topic)
                        .message(Json.text(notice.document()))
                        .messageAttributes(attributes));
    }

    private static MessageAttributeValue attribute(String value) {
        return MessageAttributeValue.builder()
                .dataType("String")
                .stringValue(value)
                .build();
    }
}
