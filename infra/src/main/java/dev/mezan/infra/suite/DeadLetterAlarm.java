package dev.mezan.infra.suite;

import dev.mezan.catalog.QueueSpec;
import dev.mezan.infra.Deployment;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.cloudwatch.CfnAlarm;
import software.amazon.awscdk.services.cloudwatch.CfnAlarm.DimensionProperty;
import software.amazon.awscdk.services.cloudwatch.CfnAlarm.MetricDataQueryProperty;
import software.amazon.awscdk.services.cloudwatch.CfnAlarm.MetricProperty;
import software.amazon.awscdk.services.cloudwatch.CfnAlarm.MetricStatProperty;
import software.amazon.awscdk.services.sns.CfnTopic;
import software.amazon.awscdk.services.sns.CfnTopic.SubscriptionProperty;
import software.amazon.awscdk.services.sns.CfnTopicPolicy;

/**
 * One alarm for all dead letter queues: something lies in one of them.
 *
 * @param stack where it is
 * @param deployment whose queues they are
 */
public record DeadLetterAlarm(Stack stack, Deployment deployment) {
    private static final int PERIOD_SECONDS = (int) Duration.ofMinutes(5).toSeconds();

    /** The alarm of a deployment's queues in a stack. */
    public static void in(Stack stack, Deployment deployment) {
        new DeadLetterAlarm(stack, deployment).add();
    }

    private void add() {
        var dead = deployment.catalog().queues().stream()
                .map(QueueSpec::deadLetters)
                .toList();
        if (dead.isEmpty() || !deployment.platform().metricMath()) {
            return;
        }
        var alarm = CfnAlarm.Builder.create(stack, "DeadLettersAlarm")
                .alarmName(deployment.stage().named("mezan-dead-letters"))
                .alarmDescription("No run could come of a message. 'mezan dead-letters list' tells why.")
                .metrics(metrics(dead))
                .comparisonOperator("GreaterThanThreshold")
                .threshold(0)
                .evaluationPeriods(1)
                .treatMissingData("notBreaching")
                .build();
        deployment.settings().alarmEmail().ifPresent(email -> {
            var topic = topic(email);
            alarm.setAlarmActions(List.of(topic.getRef()));
            alarm.setOkActions(List.of(topic.getRef()));
        });
    }

    private static List<MetricDataQueryProperty> metrics(List<String> queues) {
        var metrics = new ArrayList<MetricDataQueryProperty>();
        for (var queue : queues) {
            metrics.add(MetricDataQueryProperty.builder()
                    .id("m" + metrics.size())
                    .metricStat(waiting(queue))
                    .returnData(false)
                    .build());
        }
        metrics.add(MetricDataQueryProperty.builder()
                .id("all")
                .label("Dead letters")
                .expression("SUM(METRICS())")
                .returnData(true)
                .build());
        return metrics;
    }

    private static MetricStatProperty waiting(String queue) {
        return MetricStatProperty.builder()
                .stat("Maximum")
                .period(PERIOD_SECONDS)
                .metric(MetricProperty.builder()
                        .namespace("AWS/SQS")
                        .metricName("ApproximateNumberOfMessagesVisible")
                        .dimensions(List.of(DimensionProperty.builder()
                                .name("QueueName")
                                .value(queue)
                                .build()))
                        .build())
                .build();
    }

    /** CloudWatch may publish to it, over TLS alone. */
    private CfnTopic topic(String email) {
        var topic = CfnTopic.Builder.create(stack, "AlarmTopic")
                .topicName(deployment.stage().named("mezan-alarms"))
                .subscription(List.of(SubscriptionProperty.builder()
                        .protocol("email")
                        .endpoint(email)
                        .build()))
                .build();
        CfnTopicPolicy.Builder.create(stack, "AlarmTopicPolicy")
                .topics(List.of(topic.getRef()))
                .policyDocument(Map.of(
                        "Version",
                        "2012-10-17",
                        "Statement",
                        List.of(
                                Map.of(
                                        "Sid", "Alarms",
                                        "Effect", "Allow",
                                        "Principal", Map.of("Service", "cloudwatch.amazonaws.com"),
                                        "Action", "sns:Publish",
                                        "Resource", topic.getRef()),
                                Map.of(
                                        "Sid",
                                        "NothingInTheClear",
                                        "Effect",
                                        "Deny",
                                        "Principal",
                                        Map.of("AWS", "*"),
                                        "Action",
                                        "sns:Publish",
                                        "Resource",
                                        topic.getRef(),
                                        "Condition",
                                        Map.of("Bool", Map.of("aws:SecureTransport", "false"))))))
                .build();
        return topic;
    }
}
