package dev.mezan.orchestrator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mezan.aws.WorkflowLibrary;
import dev.mezan.core.inbox.Notice;
import dev.mezan.core.json.Json;
import dev.mezan.core.payload.Payloads;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Takes runs through the functions in the order of the state machines, and holds every state to 256 KiB. */
final class TestingSuite {
    private static final int MOST_BYTES = 262_144;

    final MemoryRuns runs = new MemoryRuns();
    final MemoryObjects objects = new MemoryObjects();
    final MemoryRegistry registry =
            new MemoryRegistry("echo", "thrower", "lesser", "person", "fragile", "coordinator", "big");
    final Payloads payloads = new Payloads(objects);
    final Map<String, UnaryOperator<JsonNode>> agents = new HashMap<>();
    final MemoryInbox inbox = new MemoryInbox();
    final List<Notice> notices = new ArrayList<>();
    Instant now = Instant.parse("2026-01-02T03:04:05Z");
    private final Orchestration suite = new Orchestration(
            runs,
            registry,
            payloads,
            new WorkflowLibrary(registry),
            new Orchestration.Desk(inbox, notices::add),
            new MachineNames("mezan-"),
            () -> now);
    int executions;
    int calls;

    TestingSuite() {
        agents.put("echo", input -> result(input));
        agents.put("lesser", input -> ((ObjectNode) result(input)).put("degraded", "from the cache"));
    }

    static JsonNode result(JsonNode value) {
        return Json.object().set("result", value);
    }

    /** A run's output. */
    JsonNode run(String request) {
        return execute(Json.parse(request, "request"), "execution-" + executions++);
    }

    /** What becomes of a run that was handed over, in the durable lane. */
    JsonNode resume(JsonNode handedOver) {
        var resume = Json.object();
        resume.set("state", handedOver.get("state"));
        resume.set("batches", handedOver.get("batches"));
        return execute(Json.object().set("resume", resume), "execution-" + executions++, "run-workflow-durable");
    }

    JsonNode execute(JsonNode request, String execution) {
        return execute(request, execution, "run-workflow-fast");
    }

    JsonNode execute(JsonNode request, String execution, String machine) {
        var call = Json.object()
                .put("execution", "arn:" + execution)
                .put("name", execution)
                .put("machine", machine);
        var state = held(new Decomposer(suite).decompose(call.deepCopy().set("request", request)));
        if (state.get("next").asString().equals("already-started")) {
            return state;
        }
        if (state.get("next").asString().equals("advance")) {
            state = held(new Planner(suite).advance(state));
        } else if (state.get("next").asString().equals("coordinate")) {
            state = held(new Planner(suite).plan(stage(state)));
        } else if (state.get("next").asString().equals("plan")) {
            state = held(new Planner(suite).plan(state));
        }
        while (state.get("next").asString().equals("stage")) {
            state = held(new Planner(suite).advance(stage(state)));
        }
        if (!state.get("next").asString().equals("aggregate")) {
            return state;
        }
        return held(new Aggregator(suite, _ -> {}).aggregate(call.deepCopy().set("ended", state)));
    }

    JsonNode abort(JsonNode ended) {
        var call = Json.object().put("execution", "arn:x").put("name", "x").put("machine", "run-workflow-fast");
        return new Aggregator(suite, _ -> {}).aggregate(call.set("ended", ended));
    }

    private JsonNode stage(JsonNode state) {
        var after = Json.object();
        after.set("state", state.get("state"));
        var answers = after.putArray("batches");
        state.get("batches").forEach(batch -> answers.add(nested(batch)));
        return held(after);
    }

    private JsonNode nested(JsonNode batch) {
        var loaded = (ObjectNode)
                (Payloads.claim(batch.get("tasks")).isPresent() ? new Batches(suite).load(batch) : batch.deepCopy());
        held(loaded);
        var outcomes = loaded.putArray("outcomes");
        loaded.get("tasks").forEach(task -> outcomes.add(outcome(task)));
        loaded.remove("tasks");
        held(loaded);
        var output = batch.get("record").asBoolean()
                ? new Batches(suite).record(loaded)
                : (JsonNode)
                        Json.object().put("batch", batch.get("batch").asInt()).set("outcomes", outcomes);
        assertThat(Json.sizeWithinText(batch) + Json.sizeWithinText(output)).isLessThan(MOST_BYTES);
        return output;
    }

    private JsonNode outcome(JsonNode task) {
        calls++;
        var outcome = Json.object()
                .put("task", task.get("task").asString())
                .put("agent", task.get("agent").asString())
                .put("startedAt", "2026-01-02T03:04:05Z")
                .put("duration_ms", 1);
        try {
            var agent = Optional.ofNullable(agents.get(task.get("agent").asString()))
                    .orElseThrow();
            var answer = agent.apply(payloads.resolve(task.get("input")));
            var key = "results/" + task.get("task").asString();
            outcome.set(
                    "result",
                    payloads.carry(answer.get("result"), task.get("inlineLimit").asInt(), key));
            var word = answer.has("needs-human") ? "needs-human" : answer.has("degraded") ? "degraded" : "succeeded";
            return outcome.put("outcome", word);
        } catch (RuntimeException e) {
            outcome.putObject("error")
                    .put("name", e.getClass().getName())
                    .put("cause", "{\"errorMessage\":\"" + e.getMessage() + "\",\"stackTrace\":[\"at");
            return outcome.put("outcome", "failed");
        }
    }

    private static JsonNode held(JsonNode state) {
        assertThat(Json.size(state)).isLessThan(MOST_BYTES);
        return state;
    }

    static JsonNode list(int size) {
        var list = Json.MAPPER.createArrayNode();
        for (var index = 0; index < size; index++) {
            list.add(index);
        }
        return list;
    }

    static long count(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).count();
    }
}
