package dev.mezan.agent.invocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mezan.agent.Agent;
import dev.mezan.agent.AgentContext;
import dev.mezan.agent.AgentManifest;
import dev.mezan.agent.InvalidInput;
import dev.mezan.agent.InvalidResult;
import dev.mezan.agent.schema.AgentJson;
import dev.mezan.agent.testing.AgentTest;
import dev.mezan.agent.testing.MemoryPayloads;
import dev.mezan.core.payload.ClaimCheck;
import dev.mezan.core.problem.MezanException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class AgentInvokerTest {
    record Words(List<String> words) {}

    record Joined(String text) {}

    @FunctionalInterface
    interface Work {
        Joined on(Words words, AgentContext context) throws Exception;
    }

    /** Joins words, or does whatever a test wants in place of it. */
    record Joiner(Work work) implements Agent<Words, Joined> {
        @Override
        public AgentManifest<Words, Joined> manifest() {
            return AgentManifest.of("joiner", "Joins words.", Words.class, Joined.class);
        }

        @Override
        public Joined handle(Words input, AgentContext context) throws Exception {
            return work.on(input, context);
        }
    }

    private static final Work JOIN = (words, context) -> new Joined(String.join(" ", words.words()));

    private final AgentTest<Words, Joined> test = AgentTest.of(new Joiner(JOIN));

    @Test
    void aValidInputBecomesAResult() {
        assertThat(test.run(new Words(List.of("to", "be"))).text()).isEqualTo("to be");
        assertThat(test.degraded()).isEmpty();
    }

    @Test
    void anInvalidInputTellsEveryProblemByPointer() {
        assertThatThrownBy(() -> test.runJson("{\"words\":[1,\"a\",true],\"extra\":0}"))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("agent joiner")
                .hasMessageContaining("/words/0: ")
                .hasMessageContaining("/words/2: ")
                .hasMessageContaining("extra");
    }

    @Test
    void anInputOverTheLimitIsReadFromItsClaim() {
        var claim = test.objects().put("r/t", "{\"words\":[\"far\"]}".getBytes(StandardCharsets.UTF_8));
        assertThat(test.runJson("{\"$claim\":" + AgentJson.MAPPER.writeValueAsString(claim) + "}")
                        .text())
                .isEqualTo("far");
    }

    @Test
    void aClaimWithinAnInputIsReadToo() {
        var claim = test.objects().put("r/t", "[\"near\",\"far\"]".getBytes(StandardCharsets.UTF_8));
        assertThat(test.runJson("{\"words\":{\"$claim\":" + AgentJson.MAPPER.writeValueAsString(claim) + "}}")
                        .text())
                .isEqualTo("near far");
    }

    @Test
    void anObjectThatWasChangedIsRefused() {
        var claim = test.objects().put("k", "{\"words\":[]}".getBytes(StandardCharsets.UTF_8));
        test.objects().put("k", "{\"words\":[\"x\"]}".getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> test.runJson("{\"$claim\":" + AgentJson.MAPPER.writeValueAsString(claim) + "}"))
                .isInstanceOf(MezanException.class)
                .hasMessageContaining("SHA-256");
    }

    @Test
    void aResultOverTheLimitIsClaimedUnderAKeyThatDependsOnItAlone() {
        test.inlineLimit(20);
        var input = AgentJson.MAPPER.readTree("{\"words\":[\"a result that is too long\"]}");
        var claim = AgentJson.MAPPER.treeToValue(
                test.invoke(input).path("result").path(ClaimCheck.PROPERTY), ClaimCheck.class);
        assertThat(claim.key()).startsWith("payloads/run-test/joiner-").endsWith(".json");
        test.invoke(input);
        assertThat(test.objects().size()).isEqualTo(1);
        assertThat(new String(test.objects().get(claim), StandardCharsets.UTF_8))
                .isEqualTo("{\"text\":\"a result that is too long\"}");
    }

    @Test
    @SuppressWarnings("NullAway") // What an author who does not use NullAway may do.
    void anAgentThatReturnsNullIsToldSo() {
        assertThatThrownBy(
                        () -> AgentTest.of(new Joiner((words, context) -> null)).run(new Words(List.of())))
                .isInstanceOf(InvalidResult.class)
                .hasMessageContaining("returned null");
    }

    @Test
    @SuppressWarnings("NullAway") // As above.
    void aResultThatItsSchemaForbidsIsToldByPointer() {
        assertThatThrownBy(() -> AgentTest.of(new Joiner((words, context) -> new Joined(null)))
                        .run(new Words(List.of())))
                .isInstanceOf(InvalidResult.class)
                .hasMessageContaining("text");
    }

    @Test
    void anAgentsExceptionComesOutAsItIs() {
        var failing = AgentTest.of(new Joiner((words, context) -> {
            throw new IOException("The printer is on fire");
        }));
        assertThatThrownBy(() -> failing.run(new Words(List.of())))
                .isExactlyInstanceOf(IOException.class)
                .hasMessage("The printer is on fire");
    }

    @Test
    void anAgentMaySayThatItsResultIsALesserOne() {
        var lesser = AgentTest.of(new Joiner((words, context) -> {
            context.degraded("one file was skipped");
            context.degraded("another was cut");
            return new Joined("");
        }));
        lesser.run(new Words(List.of()));
        assertThat(lesser.degraded()).contains("one file was skipped; another was cut");
    }

    @Test
    void whatRemainsUntilTheDeadlineShrinksWithTheClock() {
        var patient = new AgentTest<?, ?>[1];
        var timed = AgentTest.of(new Joiner((words, context) -> {
            var before = context.remaining();
            patient[0].clock().advance(Duration.ofSeconds(40));
            return new Joined(before + " " + context.remaining());
        }));
        patient[0] = timed;
        assertThat(timed.run(new Words(List.of())).text()).isEqualTo("PT30S PT0S");
    }

    @Test
    void aRequestWithoutAnInputSaysWhatToSend() {
        assertThatThrownBy(() -> invoke("{}")).hasMessageContaining("/input");
        assertThatThrownBy(() -> invoke("{\"input\":")).hasMessageContaining("no JSON");
        assertThatThrownBy(() -> invoke("{\"input\":{},\"deadline\":\"soon\"}")).hasMessageContaining("soon");
    }

    @Test
    void aFunctionInvokedByHandNeedsNothingButTheInput() {
        assertThat(invoke("{\"input\":{\"words\":[\"hi\"]}}")
                        .path("result")
                        .path("text")
                        .stringValue())
                .isEqualTo("hi");
    }

    private static JsonNode invoke(String request) {
        var invoker = new AgentInvoker<>(
                new Joiner(JOIN), new TaskObjects(new MemoryPayloads()), InstantSource.fixed(AgentTest.START), () -> {
                    throw new AssertionError("An agent without effects needs no ledger");
                });
        return AgentJson.MAPPER.readTree(
                invoker.invoke(request.getBytes(StandardCharsets.UTF_8), AgentTest.START.plusSeconds(9)));
    }
}
