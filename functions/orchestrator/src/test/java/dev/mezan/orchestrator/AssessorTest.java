package dev.mezan.orchestrator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mezan.core.circuit.Circuit;
import dev.mezan.core.circuit.CircuitStore;
import dev.mezan.core.circuit.Circuits;
import dev.mezan.core.circuit.Position;
import dev.mezan.core.circuit.Step;
import dev.mezan.core.json.Json;
import dev.mezan.core.limit.TokenBuckets;
import dev.mezan.core.retry.RetryBudgets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class AssessorTest {
    private static final String TRANSIENT = "dev.mezan.agent.failure.TransientFailure";

    private final Memory memory = new Memory();
    private Instant now = Instant.parse("2026-03-14T01:59:26Z");
    private final Circuits circuits = new Circuits(memory, () -> now);
    private final Protection protection = new Protection(
            new MemoryRegistry("echo"),
            circuits,
            memory,
            new AgentRates(new TokenBuckets(new MemoryLimits(), () -> now, new Random(1))));
    private final Assessor assessor = new Assessor(protection, new Random(1), () -> now);

    @Test
    void aFailureThatMayPassIsARetryAndToldToTheCircuit() {
        var answer = assess(TRANSIENT, "java.io.IOException: reset", 1, 0);

        assertThat(answer.path("next").asString()).isEqualTo("retry");
        assertThat(answer.path("waitMillis").asInt()).isBetween(0, 1_000);
        assertThat(answer.path("attempts").asInt()).isEqualTo(2);
        assertThat(answer.path("retries").asInt()).isEqualTo(1);
        assertThat(answer.at("/error/name").asString()).isEqualTo("java.io.IOException");
        assertThat(answer.at("/error/kind").asString()).isEqualTo("transient");
        assertThat(answer.path("counts").asBoolean()).isTrue();
        assertThat(memory.writes).isEqualTo(1);
        assertThat(memory.spent).isEqualTo(1);
    }

    @Test
    void whatLambdaDoesNotBeginIsNoAttempt() {
        var answer = assess("Lambda.TooManyRequestsException", "Rate exceeded", 1, 3);

        assertThat(answer.path("next").asString()).isEqualTo("retry");
        assertThat(answer.path("attempts").asInt()).isEqualTo(1);
        assertThat(answer.path("retries").asInt()).isEqualTo(3);
        assertThat(answer.path("throttles").asInt()).isEqualTo(1);
        assertThat(answer.path("counts").asBoolean()).isFalse();
        assertThat(memory.writes + memory.spent).isZero();
    }

    @Test
    void theFifthFailureOpensTheCircuitAndEndsTheRetries() {
        for (var failure = 0; failure < 4; failure++) {
            assess(TRANSIENT, "a.B: c", 1, 0);
        }

        assertThat(assess(TRANSIENT, "a.B: c", 1, 0).path("why").asString()).isEqualTo("its agent's circuit is open");
        assertThat(position()).isEqualTo(Position.OPEN);
    }

    @Test
    void aProbeThatGoesWellClosesTheCircuitAndOneThatFailsOpensItAgain() {
        for (var failure = 0; failure < 5; failure++) {
            assess(TRANSIENT, "a.B: c", 1, 0);
        }
        now = now.plusSeconds(60);
        var failed = call("a.B", "c", 1, 0);
        ((ObjectNode) failed.get("task")).put("probe", probe());
        assertThat(assessor.assess(failed).path("next").asString()).isEqualTo("fallback");
        assertThat(position()).isEqualTo(Position.OPEN);

        now = now.plusSeconds(60);
        var well = call("a.B", "c", 1, 0);
        ((ObjectNode) well.get("task")).put("probe", probe());
        well.remove("error");
        assertThat(assessor.assess(well).path("next").asString()).isEqualTo("done");
        assertThat(position()).isEqualTo(Position.CLOSED);
    }

    @Test
    void anAgentThatIsGoneHasNoRetry() {
        var call = call("a.B", "c", 1, 0);
        ((ObjectNode) call.get("task")).put("agent", "gone");

        assertThat(assessor.assess(call).path("why").asString()).isEqualTo("its agent is not there any more");
    }

    /** One of several tasks that are admitted when the circuit's time is up probes; the others stay away. */
    private long probe() {
        var batch = Json.parse("""
                {"run": "r", "tasks": [{"task": "a", "agent": "echo"}, {"task": "b", "agent": "echo"}]}""", "batch");
        new Admissions(protection).batch(batch);
        assertThat(batch.at("/tasks/0/circuit").asString()).isEqualTo("probe");
        assertThat(batch.at("/tasks/1/circuit").asString()).isEqualTo("open");
        return batch.at("/tasks/0/probe").asLong();
    }

    private Position position() {
        return circuits.circuit("mezan-agent-echo").state().position();
    }

    private JsonNode assess(String name, String cause, int attempts, int retries) {
        return assessor.assess(call(name, cause, attempts, retries));
    }

    private ObjectNode call(String name, String cause, int attempts, int retries) {
        var call = Json.object()
                .put("run", "r")
                .put("attempts", attempts)
                .put("retries", retries)
                .put("throttles", 0);
        call.put("deadline", now.plus(Duration.ofMinutes(4)).toString());
        call.putObject("error").put("name", name).put("cause", cause);
        call.putObject("task")
                .put("task", "t")
                .put("agent", "echo")
                .put("function", "mezan-agent-echo")
                .put("timeoutSeconds", 30);
        return call;
    }

    /** Circuits and budgets in memory. */
    private static final class Memory implements CircuitStore, RetryBudgets {
        private final Map<String, Circuit> circuits = new LinkedHashMap<>();
        private int writes;
        private int spent;

        @Override
        public List<Circuit> all() {
            return List.copyOf(circuits.values());
        }

        @Override
        public Optional<Circuit> write(Step step) {
            writes++;
            circuits.put(step.next().target(), step.next());
            return Optional.empty();
        }

        @Override
        public boolean spend(String target, double share, boolean first) {
            spent++;
            return true;
        }

        @Override
        public void called(String target, double share, int calls) {}
    }
}
