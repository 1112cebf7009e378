package dev.mezan.orchestrator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mezan.core.json.Json;
import dev.mezan.core.workflow.Lane;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sfn.SfnClient;
import software.amazon.awssdk.services.sfn.model.ExecutionAlreadyExistsException;
import software.amazon.awssdk.services.sfn.model.StartExecutionRequest;
import software.amazon.awssdk.services.sfn.model.StartExecutionResponse;
import tools.jackson.databind.JsonNode;

class DispatcherTest {
    private final Starts starts = new Starts();
    private final MemoryRegistry registry = new MemoryRegistry("echo");
    private final List<String> log = new ArrayList<>();
    private final Dispatcher dispatcher = new Dispatcher(
            new WorkflowLibrary(registry), starts, Map.of(Lane.FAST, "arn:fast", Lane.DURABLE, "arn:durable"));

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
    void whatCantBecomeARunIsGivenBackAndTheRestIsDispatched() {
        publish("quick", "fast");

        var answer = dispatch("{broken", "{\"workflow\":\"quick\"}", "{\"workflow\":7}");

        assertThat(answer.toString())
                .isEqualTo("{\"batchItemFailures\":[{\"itemIdentifier\":\"m0\"},{\"itemIdentifier\":\"m2\"}]}");
        assertThat(log).hasSize(2).allSatisfy(line -> assertThat(line).contains("not-dispatched", "reason"));
        assertThat(starts.requests).hasSize(1);
    }

    @Test
    void aMessageThatComesTwiceIsDispatchedOnce() {
        publish("slow", "durable");

        dispatch("{\"workflow\":\"slow\",\"run\":\"r\"}");
        var again = dispatch("{\"workflow\":\"slow\",\"run\":\"r\"}");

        assertThat(again.get("batchItemFailures").size()).isZero();
        assertThat(starts.requests).hasSize(1);
    }

    private JsonNode dispatch(String... bodies) {
        var event = Json.object();
        var records = event.putArray("Records");
        for (var body : bodies) {
            var number = records.size();
            records.addObject().put("messageId", "m" + number).put("body", body);
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

        @Override
        public StartExecutionResponse startExecution(StartExecutionRequest request) {
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
}
