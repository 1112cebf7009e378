package dev.mezan.orchestrator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mezan.aws.MessageReturn;
import dev.mezan.aws.WorkflowLibrary;
import dev.mezan.aws.deadletter.QueueMessage;
import dev.mezan.core.agent.Rate;
import dev.mezan.core.json.Json;
import dev.mezan.core.limit.TenantLimit;
import dev.mezan.core.run.Journal;
import dev.mezan.core.workflow.Lane;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.GetQueueUrlRequest;
import software.amazon.awssdk.services.sqs.model.GetQueueUrlResponse;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;
import software.amazon.awssdk.services.sqs.model.SendMessageRequest;
import software.amazon.awssdk.services.sqs.model.SendMessageResponse;

class TenantGateTest {
    private static final Instant START = Instant.parse("2026-03-04T05:06:07Z");

    private Instant now = START;
    private final InstantSource clock = () -> now;
    private final MemoryLimits memory = new MemoryLimits();
    private final Queue queue = new Queue();
    private final Tenants tenants = memory.tenants(clock);
    private final TenantGate gate =
            new TenantGate(tenants, new WorkflowLibrary(new MemoryRegistry("echo")), new MessageReturn(queue), clock);
    private final Map<String, Instant> started = new HashMap<>();
    private final Map<String, String> running = new HashMap<>();

    @Test
    void tenantsWithoutLimitsCostNoRequest() {
        memory.limits.put("noisy", runs("noisy", 1));

        assertThat(gate.holds(message("m1", "quiet", Map.of()))).isFalse();
        assertThat(memory.requests).isZero();
        assertThat(queue.sent).isEmpty();
    }

    @Test
    void aMessageBeyondTheLimitGoesBackWithItsRunItsGroupAndItsAttributes() {
        memory.limits.put("noisy", runs("noisy", 1));
        var mine = Map.of("mine", text("a value"));
        assertThat(gate.holds(message("m1", "noisy", mine))).isFalse();

        assertThat(gate.holds(message("m2", "noisy", mine))).isTrue();

        var sent = queue.sent.getFirst();
        assertThat(sent.queueUrl()).isEqualTo("url:mezan-intake-normal");
        assertThat(sent.messageGroupId()).isEqualTo("noisy");
        assertThat(sent.messageAttributes()).containsEntry("mine", text("a value"));
        assertThat(sent.delaySeconds()).isBetween(2, 10);
        assertThat(Json.parse(sent.messageBody(), "body").path("run").asString())
                .isEqualTo("run-m2");
    }

    @Test
    void aPlaceIsFreeWhenItsRunHasEndedOrItsLeaseHas() {
        memory.limits.put("noisy", runs("noisy", 1));
        gate.holds(message("m1", "noisy", Map.of()));
        assertThat(gate.holds(message("m1", "noisy", Map.of()))).isFalse();

        ended("noisy", "run-m1");
        assertThat(gate.holds(message("m2", "noisy", Map.of()))).isFalse();
        now = now.plus(Duration.ofMinutes(6));

        assertThat(gate.holds(message("m3", "noisy", Map.of()))).isFalse();
    }

    @Test
    void aMessageLeasesItsTokenOnceAndTakesItAlong() {
        memory.limits.put("noisy", rate("noisy", 1, 1));
        assertThat(gate.holds(message("m1", "noisy", Map.of()))).isFalse();
        assertThat(gate.holds(message("m2", "noisy", Map.of()))).isTrue();
        assertThat(gate.holds(message("m3", "noisy", Map.of()))).isTrue();
        var requests = memory.requests;
        assertThat(queue.sent).extracting(SendMessageRequest::delaySeconds).containsExactly(1, 2);

        now = now.plusSeconds(2);

        assertThat(gate.holds(message("m4", "noisy", queue.sent.getLast().messageAttributes())))
                .isFalse();
        assertThat(memory.requests).isEqualTo(requests);
    }

    @Test
    void aTokenThatComesDueLaterThanSqsCanHideAMessageIsKept() {
        memory.limits.put("noisy", rate("noisy", 0.0005, 1));
        gate.holds(message("m1", "noisy", Map.of()));
        gate.holds(message("m2", "noisy", Map.of()));
        assertThat(queue.sent.getLast().delaySeconds()).isEqualTo(900);
        now = now.plusSeconds(900);

        assertThat(gate.holds(message("m3", "noisy", queue.sent.getLast().messageAttributes())))
                .isTrue();
        assertThat(queue.sent.getLast().messageAttributes())
                .containsEntry(
                        TenantGate.DUE,
                        queue.sent.getFirst().messageAttributes().get(TenantGate.DUE));
        now = now.plusSeconds(1_100);

        assertThat(gate.holds(message("m4", "noisy", queue.sent.getLast().messageAttributes())))
                .isFalse();
    }

    @Test
    void whatIsNoRequestIsLeftToWhoeverRefusesIt() {
        memory.limits.put("noisy", runs("noisy", 1));

        assertThat(gate.holds(new QueueMessage("m", "{broken", "q", 1, Optional.empty(), Map.of())))
                .isFalse();
        assertThat(gate.holds(new QueueMessage("m", "[]", "q", 1, Optional.empty(), Map.of())))
                .isFalse();
    }

    @Test
    void aNoisyTenantStarvesNobodyAndLosesNothing() {
        memory.limits.put("noisy", runs("noisy", 5));
        for (var number = 0; number < 500; number++) {
            queue.put(message("noisy-" + number, "noisy", Map.of()), START);
        }
        queue.put(message("quiet-1", "quiet", Map.of()), START);
        var most = 0;

        for (var second = 0; second < 2_000 && started.size() < 501; second++) {
            queue.due(now).forEach(this::dispatch);
            most = Math.max(most, memory.permits.size());
            now = now.plusSeconds(1);
            List.copyOf(running.keySet()).forEach(run -> ended("noisy", run));
        }

        assertThat(started).hasSize(501);
        assertThat(started.get("run-quiet-1")).isEqualTo(START);
        assertThat(most).isEqualTo(5);
        assertThat(queue.hidden).isEmpty();
    }

    private void dispatch(QueueMessage message) {
        if (gate.holds(message)) {
            return;
        }
        var body = Json.parse(message.body(), "body");
        var run = body.path("run").asString("run-" + message.id());
        assertThat(started.putIfAbsent(run, now)).isNull();
        running.put(run, body.path("tenant").asString());
    }

    private void ended(String tenant, String run) {
        running.remove(run);
        tenants.ended(new Journal.Identity(run, "w", "1.0.0", tenant, Lane.FAST, "arn", now));
    }

    private static TenantLimit runs(String tenant, int most) {
        return new TenantLimit(tenant, OptionalInt.of(most), Optional.empty());
    }

    private static TenantLimit rate(String tenant, double perSecond, int burst) {
        return new TenantLimit(tenant, OptionalInt.empty(), Optional.of(new Rate(perSecond, burst)));
    }

    private static MessageAttributeValue text(String value) {
        return MessageAttributeValue.builder()
                .dataType("String")
                .stringValue(value)
                .build();
    }

    private static QueueMessage message(String id, String tenant, Map<String, MessageAttributeValue> attributes) {
        var body = Json.object().put("workflow", "quick").put("tenant", tenant);
        return new QueueMessage(id, Json.text(body), "mezan-intake-normal", 1, Optional.of(tenant), attributes);
    }

    /** A queue that hides what it is sent for as long as it is asked to. */
    private static final class Queue implements SqsClient {
        final List<SendMessageRequest> sent = new ArrayList<>();
        final Map<QueueMessage, Instant> hidden = new HashMap<>();
        private Instant time = START;

        void put(QueueMessage message, Instant visible) {
            hidden.put(message, visible);
        }

        List<QueueMessage> due(Instant now) {
            time = now;
            var due = hidden.entrySet().stream()
                    .filter(entry -> !entry.getValue().isAfter(now))
                    .map(Map.Entry::getKey)
                    .toList();
            due.forEach(hidden::remove);
            return due;
        }

        @Override
        public GetQueueUrlResponse getQueueUrl(GetQueueUrlRequest request) {
            return GetQueueUrlResponse.builder()
                    .queueUrl("url:" + request.queueName())
                    .build();
        }

        @Override
        public SendMessageResponse sendMessage(SendMessageRequest request) {
            sent.add(request);
            var message = new QueueMessage(
                    "again-" + sent.size(),
                    request.messageBody(),
                    "mezan-intake-normal",
                    1,
                    Optional.ofNullable(request.messageGroupId()),
                    request.messageAttributes());
            put(message, time.plusSeconds(request.delaySeconds()));
            return SendMessageResponse.builder().messageId("again").build();
        }

        @Override
        public String serviceName() {
            return "sqs";
        }

        @Override
        public void close() {}
    }
}
