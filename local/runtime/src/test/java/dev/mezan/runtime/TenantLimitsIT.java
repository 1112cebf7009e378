package dev.mezan.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.mezan.aws.PermitTable;
import dev.mezan.aws.RunReader;
import dev.mezan.aws.RunReader.RunSummary;
import dev.mezan.aws.TenantLimitTable;
import dev.mezan.catalog.Names;
import dev.mezan.core.agent.Rate;
import dev.mezan.core.limit.TenantLimit;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** Tenants with limits, on the engine, the queues and the tables. */
class TenantLimitsIT {
    private static final TestingSuite SUITE = new TestingSuite();
    private static final String QUEUE = Names.INTAKE + "normal";

    @BeforeAll
    static void ready() {
        SUITE.ready();
        var limits = new TenantLimitTable(SUITE.suite().clients().dynamoDb(), Names.CONTROL, InstantSource.system());
        limits.set(new TenantLimit("noisy", OptionalInt.of(2), Optional.empty()));
        limits.set(new TenantLimit("paced", OptionalInt.empty(), Optional.of(new Rate(2, 1))));
    }

    @AfterAll
    static void stop() {
        SUITE.close();
    }

    @Test
    void aNoisyTenantsRunsWaitAndAllEndWhileAQuietOnesGoOn() {
        for (var number = 0; number < 12; number++) {
            send("noisy", "noisy-" + number);
        }
        send("quiet", "quiet-0");

        await().atMost(Duration.ofSeconds(20)).until(() -> ended("quiet").size() == 1);
        await().atMost(Duration.ofMinutes(2)).until(() -> ended("noisy").size() == 12);

        assertThat(new PermitTable(SUITE.suite().clients().dynamoDb(), Names.CONTROL).of("noisy"))
                .isEmpty();
        assertThat(messages(QUEUE + "-dead-letters")).isZero();
    }

    @Test
    void aPacedTenantsRunsBeginAsItsRateSays() {
        for (var number = 0; number < 5; number++) {
            send("paced", "paced-" + number);
        }

        await().atMost(Duration.ofMinutes(1)).until(() -> ended("paced").size() == 5);

        var begun = ended("paced").stream().map(RunSummary::startedAt).sorted().toList();
        assertThat(Duration.between(begun.getFirst(), begun.getLast())).isGreaterThan(Duration.ofMillis(1_500));
    }

    private static List<RunSummary> ended(String tenant) {
        return new RunReader(SUITE.suite().clients().dynamoDb(), Names.RUNS).list(tenant, "succeeded", 100);
    }

    private static void send(String tenant, String run) {
        var body = "{\"workflow\":\"hello\",\"tenant\":\"%s\",\"run\":\"%s\",\"input\":{\"name\":\"Ada\"}}"
                .formatted(tenant, run);
        sqs().sendMessage(r -> r.queueUrl(url(QUEUE)).messageBody(body).messageGroupId(tenant));
    }

    private static int messages(String queue) {
        var name = QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES;
        return Integer.parseInt(
                sqs().getQueueAttributes(r -> r.queueUrl(url(queue)).attributeNames(name))
                        .attributes()
                        .getOrDefault(name, "0"));
    }

    private static String url(String queue) {
        return sqs().getQueueUrl(r -> r.queueName(queue)).queueUrl();
    }

    private static SqsClient sqs() {
        return SUITE.suite().clients().sqs();
    }
}
