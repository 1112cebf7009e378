package dev.mezan.orchestrator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mezan.aws.MessageReturn;
import dev.mezan.aws.WorkflowLibrary;
import dev.mezan.aws.deadletter.DeadLetterSender;
import dev.mezan.core.json.Json;
import dev.mezan.core.request.RequestOnce;
import dev.mezan.core.run.Outcome;
import dev.mezan.core.workflow.Lane;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sfn.SfnClient;
import software.amazon.awssdk.services.sfn.model.ExecutionAlreadyExistsException;
import software.amazon.awssdk.services.sfn.model.SfnException;
import software.amazon.awssdk.services.sfn.model.StartExecutionRequest;
import software.amazon.awssdk.services.sfn.model.StartExecutionResponse;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.GetQueueUrlRequest;
import software.amazon.awssdk.services.sqs.model.GetQueueUrlResponse;
import software.amazon.awssdk.services.sqs.model.SendMessageRequest;
import software.amazon.awssdk.services.sqs.model.SendMessageResponse;
import software.amazon.awssdk.services.sqs.model.SqsException;
import tools.jackson.databind.JsonNode;

class DispatcherTest {
    private static final Instant NOW = Instant.parse("2026-03-04T05:06:07Z");

    private final Starts starts = new Starts();
    private final MemoryRegistry registry = new MemoryRegistry("echo");
    private final List<String> log = new ArrayList<>();
    private int receipts = 1;
    private final MemoryRequests requests = new MemoryRequests();
    private final MemoryQueues queues = new MemoryQueues();
    private final MemoryRuns runs = new MemoryRuns();
    private final Dispatcher dispatcher = new Dispatcher(
            new RunStarter(
                    new WorkflowLibrary(registry),
                    starts,
                    Map.of(Lane.FAST, "arn:fast", Lane.DURABLE, "arn:durable"),
                    new RequestOnce(requests, InstantSource.fixed(NOW))),
            new TenantGate(
                    new MemoryLimits().tenants(InstantSource.fixed(NOW)),
                    new WorkflowLibrary(registry),
                    new MessageReturn(queues),
                    InstantSource.fixed(NOW)),
            new DeadLetterOffice(new DeadLetterSender(queues), runs, InstantSource.fixed(NOW)),
            5);

    @Test
    void theLaneIsTheDocumentsAndTheRunIsNamedAfterTheMessage() {
        publish("quick", "fast");
        publish("slow", "durable");

        var answer = dispatch("{\"workflow\":\"quick\"}", "{\"workflow\":\"slow\",\"run\":\"run-mine\"}");

        assertThat(answer.get("batchItemFailures").size()).isZero();
        assertThat(starts.requests)
                .extracting(StartExecutionRequest::stateMachineArn, StartExecutionRequest::name)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("arn:fast", "run-m0"),
                        org.assertj.core.groups.Tuple.tuple("arn:durable", "run-mine"));
        assertThat(starts.requests.getFirst().input()).contains("\"run\":\"run-m0\"");
    }

    @Test
    void theSameRequestUnderTheSameKeyIsTheSameRun() {
        publish("slow", "durable");
        var body = "{\"workflow\":\"slow\",\"idempotencyKey\":\"k\",\"input\":{\"a\":1}}";

        dispatch(body, "{\"workflow\":\"slow\"}", body, body.replace(":1", ":2"), body.replace("\"k\"", "\"l\""));

        assertThat(starts.requests)
                .extracting(StartExecutionRequest::name)
                .containsExactly("run-m0", "run-m1", "run-m4");
        assertThat(text(queues.sent.getFirst())).containsEntry("mezan.code", "idempotency-key-reused");
        assertThat(requests.asked()).isEqualTo(4);
    }

    @Test
    void whatCanNeverBecomeARunGoesToTheDeadLettersAtOnceWithTheReason() {
        publish("quick", "fast");

        var answer = dispatch("{broken", "{\"workflow\":\"quick\"}", "{\"workflow\":7}");

        assertThat(answer.toString()).isEqualTo("{\"batchItemFailures\":[]}");
        assertThat(log).hasSize(2).allSatisfy(line -> assertThat(line).contains("dead-lettered", "reason"));
        assertThat(starts.requests).hasSize(1);
        var dead = queues.sent.getFirst();
        assertThat(dead.queueUrl()).isEqualTo("url:mezan-intake-normal-dead-letters");
        assertThat(dead.messageBody()).isEqualTo("{broken");
        assertThat(text(dead))
                .containsEntry("mezan.code", "broken-json")
                .containsEntry("mezan.at", "2026-03-04T05:06:07Z")
                .containsEntry("mezan.queue", "mezan-intake-normal")
                .containsEntry("mezan.message", "m0")
                .containsEntry("mezan.receives", "1")
                .containsEntry("mezan.group", "acme")
                .containsEntry("mezan.attributes", "{\"source\":{\"type\":\"String\",\"text\":\"till 3\"}}");
        assertThat(text(dead).get("mezan.reason")).startsWith("message m0");
    }

    @Test
    void theRunOfADeadMessageSaysThatItIsDeadAndHowItIsRedriven() {
        dispatch("{\"workflow\":\"quick\",\"run\":\"run-mine\",\"colour\":\"red\"}", "[]");

        assertThat(runs.closed).containsOnlyKeys("run-mine");
        var end = runs.closed.values().iterator().next();
        assertThat(end.status()).isEqualTo(Outcome.FAILED);
        assertThat(end.run().execution()).isEqualTo("dead-letter:m0");
        assertThat(end.errors()).singleElement().satisfies(error -> {
            assertThat(error.name()).isEqualTo("dead-letter");
            assertThat(error.cause())
                    .contains("colour", "mezan-intake-normal-dead-letters", "mezan dead-letters redrive m0");
        });
    }

    @Test
    void whatIsTooLargeForAnExecutionIsDeadAtOnce() {
        publish("quick", "fast");

        dispatch("{\"workflow\":\"quick\",\"input\":\"" + "x".repeat(RunStarter.MOST_BYTES) + "\"}");

        assertThat(text(queues.sent.getFirst())).containsEntry("mezan.code", "too-large");
        assertThat(starts.requests).isEmpty();
    }

    @Test
    void whatFailsForAReasonThatMayPassComesAgainUntilItsLastReceipt() {
        publish("quick", "fast");
        starts.down = true;

        receipts = 4;
        var again = dispatch("{\"workflow\":\"quick\"}");
        assertThat(again.toString()).isEqualTo("{\"batchItemFailures\":[{\"itemIdentifier\":\"m0\"}]}");
        assertThat(queues.sent).isEmpty();

        receipts = 5;
        var last = dispatch("{\"workflow\":\"quick\"}");
        assertThat(last.get("batchItemFailures").size()).isZero();
        assertThat(text(queues.sent.getFirst()))
                .containsEntry("mezan.code", "start-failed")
                .containsEntry("mezan.receives", "5");
        assertThat(text(queues.sent.getFirst()).get("mezan.reason")).contains("Rate exceeded");
        assertThat(runs.closed).containsOnlyKeys("run-m0");
    }

    @Test
    void whatTheDeadLetterQueueDoesNotTakeStaysInItsOwn() {
        queues.down = true;

        var answer = dispatch("{broken");

        assertThat(answer.get("batchItemFailures").size()).isOne();
        assertThat(log)
                .singleElement()
                .satisfies(line -> assertThat(line)
                        .contains("not-dispatched", "And its dead letter queue did not take it", "no queue today"));
    }

    @Test
    void aMessageThatComesTwiceIsDispatchedOnce() {
        publish("slow", "durable");

        dispatch("{\"workflow\":\"slow\",\"run\":\"r\"}");
        var again = dispatch("{\"workflow\":\"slow\",\"run\":\"r\"}");

        assertThat(again.get("batchItemFailures").size()).isZero();
        assertThat(starts.requests).hasSize(1);
    }

    private static Map<String, String> text(SendMessageRequest request) {
        var texts = new HashMap<String, String>();
        request.messageAttributes().forEach((name, value) -> texts.put(name, value.stringValue()));
        return texts;
    }

    private JsonNode dispatch(String... bodies) {
        var event = Json.object();
        var records = event.putArray("Records");
        for (var body : bodies) {
            var number = records.size();
            var entry = records.addObject().put("messageId", "m" + number).put("body", body);
            entry.put("eventSourceARN", "arn:aws:sqs:us-east-1:000000000000:mezan-intake-normal");
            entry.putObject("attributes")
                    .put("ApproximateReceiveCount", Integer.toString(receipts))
                    .put("MessageGroupId", "acme");
            entry.putObject("messageAttributes")
                    .putObject("source")
                    .put("dataType", "String")
                    .put("stringValue", "till 3");
        }
        return dispatcher.dispatch(event, log::add);
    }

    private void publish(String name, String lane) {
        registry.publish("{\"name\":\"" + name + "\",\"version\":\"1.0.0\",\"lane\":\"" + lane
                + "\",\"tasks\":[{\"id\":\"a\",\"agent\":\"echo\"}]}");
    }

    /** Step Functions, as far as it starts executions: a name starts once. */
    private static final class Starts implements SfnClient {
        final List<StartExecutionRequest> requests = new ArrayList<>();
        private final Set<String> names = new HashSet<>();
        boolean down;

        @Override
        public StartExecutionResponse startExecution(StartExecutionRequest request) {
            if (down) {
                throw SfnException.builder().message("Rate exceeded").build();
            }
            if (!names.add(request.name())) {
                throw ExecutionAlreadyExistsException.builder()
                        .message("exists")
                        .build();
            }
            requests.add(request);
            return StartExecutionResponse.builder().startDate(Instant.EPOCH).build();
        }

        @Override
        public String serviceName() {
            return "states";
        }

        @Override
        public void close() {}
    }

    /** SQS, as far as it takes messages. */
    private static final class MemoryQueues implements SqsClient {
        final List<SendMessageRequest> sent = new ArrayList<>();
        boolean down;

        @Override
        public GetQueueUrlResponse getQueueUrl(GetQueueUrlRequest request) {
            return GetQueueUrlResponse.builder()
                    .queueUrl("url:" + request.queueName())
                    .build();
        }

        @Override
        public SendMessageResponse sendMessage(SendMessageRequest request) {
            if (down) {
                throw SqsException.builder().message("no queue today").build();
            }
            sent.add(request);
            return SendMessageResponse.builder().messageId("dead").build();
        }

        @Override
        public String serviceName() {
            return "sqs";
        }

        @Override
        public void close() {}
    }
}
