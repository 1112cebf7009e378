package dev.mezan.agent.testing;

import dev.mezan.agent.Agent;
import dev.mezan.agent.invocation.AgentInvoker;
import dev.mezan.agent.invocation.TaskObjects;
import dev.mezan.agent.schema.AgentJson;
import dev.mezan.core.ledger.LedgerAccess;
import dev.mezan.core.payload.ClaimCheck;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;

/**
 * Runs an agent in a unit test as a function would: the same schemas, claim checks and errors, but no suite and no AWS.
 *
 * <pre>{@code
 * var test = AgentTest.of(new Greeter());
 * var greeting = test.run(new Name("Ada"));
 * }</pre>
 */
public final class AgentTest<I, O> {
    /** When a test begins, if nothing moves its clock. */
    public static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private static final int INLINE_LIMIT = 200_000;

    private final Agent<I, O> agent;
    private final AgentInvoker<I, O> invoker;
    private final MemoryPayloads objects;
    private final ManualClock clock = new ManualClock(START);
    private final MemoryLedger ledger = new MemoryLedger();
    private final AtomicInteger tokens = new AtomicInteger();
    private int inlineLimit = INLINE_LIMIT;
    private Optional<String> degraded = Optional.empty();

    private AgentTest(Agent<I, O> agent, MemoryPayloads objects) {
        this.agent = agent;
        this.objects = objects;
        this.invoker = new AgentInvoker<>(agent, new TaskObjects(objects), clock, this::access);
    }

    /** A test of an agent. */
    public static <I, O> AgentTest<I, O> of(Agent<I, O> agent) {
        return of(agent, new MemoryPayloads());
    }

    /** A test of an agent that shares its objects with others, as the agents of one workflow do. */
    public static <I, O> AgentTest<I, O> of(Agent<I, O> agent, MemoryPayloads objects) {
        return new AgentTest<>(agent, objects);
    }

    /** The objects that the agent's context reads; put documents here. */
    public MemoryPayloads objects() {
        return objects;
    }

    /** The clock of the agent's context; advance it to bring the deadline nearer. */
    public ManualClock clock() {
        return clock;
    }

    /** The ledger of the agent's effects; let it crash to see what the agent makes of that. */
    public MemoryLedger ledger() {
        return ledger;
    }

    /** Results over so many bytes are claimed; 200,000 by default. */
    public AgentTest<I, O> inlineLimit(int bytes) {
        inlineLimit = bytes;
        return this;
    }

    /** Why the last result was a lesser one; empty if the agent did not say that it was. */
    public Optional<String> degraded() {
        return degraded;
    }

    /**
     * Does one task; its deadline is the manifest's timeout after the clock's time.
     *
     * @throws dev.mezan.agent.InvalidInput if the input is not valid against the agent's schema
     * @throws dev.mezan.agent.InvalidResult if the result is not
     */
    public O run(I input) {
        return result(AgentJson.MAPPER.valueToTree(input));
    }

    /** Does one task with an input in JSON, such as one that is not valid. */
    public O runJson(String input) {
        return result(AgentJson.MAPPER.readTree(input));
    }

    /** The response of the function itself to an input, as JSON: {@code {"result": …}}. */
    public JsonNode invoke(JsonNode input) {
        var request = AgentJson.MAPPER
                .createObjectNode()
                .put("run", "run-test")
                .put("task", agent.manifest().name())
                .put("inlineLimit", inlineLimit)
                .set("input", input);
        var bytes = request.toString().getBytes(StandardCharsets.UTF_8);
        var latest = clock.instant().plus(agent.manifest().timeout());
        return AgentJson.MAPPER.readTree(invoker.invoke(bytes, latest));
    }

    private LedgerAccess access() {
        return new LedgerAccess(ledger, clock, () -> "attempt-" + tokens.incrementAndGet());
    }

    private O result(JsonNode input) {
        var response = invoke(input);
        degraded = response.path("degraded").asStringOpt();
        var result = response.get("result");
        var claim = result.get(ClaimCheck.PROPERTY);
        var value = claim == null
                ? result
                : AgentJson.MAPPER.readTree(objects.get(AgentJson.MAPPER.treeToValue(claim, ClaimCheck.class)));
        return AgentJson.MAPPER.treeToValue(value, agent.manifest().output());
    }
}
