package dev.mezan.agent.invocation;

import dev.mezan.agent.Agent;
import dev.mezan.agent.AgentManifest;
import dev.mezan.agent.InvalidInput;
import dev.mezan.agent.InvalidResult;
import dev.mezan.agent.schema.AgentJson;
import dev.mezan.agent.schema.RecordSchema;
import dev.mezan.agent.schema.SchemaCheck;
import dev.mezan.core.ledger.LedgerAccess;
import dev.mezan.core.payload.ClaimCheck;
import dev.mezan.core.problem.MezanException;
import dev.mezan.core.problem.Problem;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * The one wrapper that every agent runs in: resolves and checks its input, calls it, checks and claims its result.
 *
 * <p>It is made once per instance of a function: schemas are compiled then, not per task.
 */
public final class AgentInvoker<I, O> {
    private final Agent<I, O> agent;
    private final AgentManifest<I, O> manifest;
    private final TaskObjects objects;
    private final InstantSource clock;
    private final Optional<EffectDesk> effects;
    private final SchemaCheck inputs;
    private final SchemaCheck outputs;
    private final ObjectReader reader;

    /** The wrapper of an agent; the ledger is asked for only if the agent declares effects. */
    public AgentInvoker(Agent<I, O> agent, TaskObjects objects, InstantSource clock, Supplier<LedgerAccess> ledger) {
        this.agent = agent;
        this.manifest = agent.manifest();
        this.objects = objects;
        this.clock = clock;
        this.effects = manifest.resilience().effects()
                ? Optional.of(new EffectDesk(ledger.get(), objects, manifest.name()))
                : Optional.empty();
        this.inputs = new SchemaCheck(RecordSchema.ofInput(manifest.input()));
        this.outputs = new SchemaCheck(RecordSchema.ofOutput(manifest.output()));
        this.reader = AgentJson.MAPPER.readerFor(manifest.input());
    }

    /**
     * Answers a request.
     *
     * @param request the JSON of a request
     * @param latest when the function itself is stopped
     * @return the JSON of the response
     */
    public byte[] invoke(byte[] request, Instant latest) {
        var parsed = AgentRequest.of(document(request), latest);
        var input = input(parsed);
        var context = new TaskContext(parsed, objects, clock, effects.map(desk -> desk.of(parsed, latest)));
        var result = payload(parsed, checked(parsed, call(input, context)));
        return response(result, context.reason());
    }

    /** Goes through what the first task would have to load, without calling the agent. */
    public void rehearse() {
        var request = document("{\"input\":{}}".getBytes(StandardCharsets.UTF_8));
        var _ = inputs.problems(request.path("input"));
        var _ = outputs.problems(request.path("input"));
        var _ = response(request, Optional.empty());
        var _ = AgentJson.MAPPER.writerFor(manifest.output());
        try {
            var _ = reader.<I>readValue(request.path("input"));
        } catch (JacksonException _) {
            // A record that can't be made of nothing is known all the same.
        }
    }

    private static JsonNode document(byte[] request) {
        try {
            return AgentJson.MAPPER.readTree(request);
        } catch (JacksonException e) {
            throw new MezanException(Problem.of("bad-request", "The request is no JSON: " + e.getOriginalMessage()), e);
        }
    }

    private I input(AgentRequest request) {
        var value = Claims.resolve(request.input(), objects);
        var problems = inputs.problems(value);
        if (!problems.isEmpty()) {
            throw new InvalidInput(manifest.name(), problems);
        }
        try {
            return reader.readValue(value);
        } catch (JacksonException e) {
            // A number too large for its int, or a record that refuses its values: what a schema can't say.
            throw new InvalidInput(manifest.name(), List.of(unreadable(e)));
        }
    }

    private static Problem unreadable(JacksonException e) {
        return Problem.of("unreadable", e.getOriginalMessage()).at(Pointers.of(e));
    }

    private O call(I input, TaskContext context) {
        try {
            return agent.handle(input, context);
        } catch (Exception e) {
            throw Unchecked.rethrow(e);
        }
    }

    private JsonNode checked(AgentRequest request, O result) {
        // An agent's author may not check for null, so the annotation proves nothing here.
        if (Optional.ofNullable(result).isEmpty()) {
            throw new InvalidResult(
                    manifest.name(),
                    List.of(Problem.of("no-result", "The agent returned null")
                            .advise("Return a " + manifest.output().getSimpleName() + ", or throw an exception.")));
        }
        JsonNode value = AgentJson.MAPPER.valueToTree(result);
        var problems = outputs.problems(value);
        if (!problems.isEmpty()) {
            throw new InvalidResult(manifest.name(), problems, rejected(request, value));
        }
        return value;
    }

    /** Where the result is kept for looking at; in words too where it can't be. */
    private String rejected(AgentRequest request, JsonNode value) {
        try {
            return objects.reject(request.run(), request.task(), AgentJson.MAPPER.writeValueAsBytes(value));
        } catch (RuntimeException e) {
            return "nowhere, because " + e.getMessage();
        }
    }

    private JsonNode payload(AgentRequest request, JsonNode value) {
        var bytes = AgentJson.MAPPER.writeValueAsBytes(value);
        if (bytes.length <= request.inlineLimit()) {
            return value;
        }
        var claim = objects.put(request.run(), request.task(), bytes);
        return JsonNodeFactory.instance.objectNode().set(ClaimCheck.PROPERTY, AgentJson.MAPPER.valueToTree(claim));
    }

    private static byte[] response(JsonNode result, Optional<String> degraded) {
        var response = JsonNodeFactory.instance.objectNode();
        response.set("result", result);
        degraded.ifPresent(reason -> response.put("degraded", reason));
        return AgentJson.MAPPER.writeValueAsBytes(response);
    }
}
