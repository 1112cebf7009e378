package dev.mezan.orchestrator;

import dev.mezan.core.agent.Manifest;
import dev.mezan.core.circuit.Admission;
import dev.mezan.core.circuit.Report;
import dev.mezan.core.circuit.Target;
import dev.mezan.core.failure.Classification;
import dev.mezan.core.failure.Failure;
import dev.mezan.core.failure.FailureKind;
import dev.mezan.core.json.Json;
import dev.mezan.core.retry.Attempt;
import dev.mezan.core.retry.Backoff;
import dev.mezan.core.retry.Retries;
import dev.mezan.core.retry.Verdict;
import dev.mezan.core.run.TaskError;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.OptionalLong;
import java.util.random.RandomGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Says what becomes of a task whose attempt failed, and tells its agent's circuit. */
final class Assessor {
    /** What Lambda says when a function is not even begun. */
    private static final String NOT_BEGUN = "Lambda.TooManyRequestsException";

    private final Protection protection;
    private final Retries retries;

    Assessor(Protection protection, RandomGenerator random, InstantSource clock) {
        this.protection = protection;
        this.retries = new Retries(protection.budgets(), new Backoff(random), clock);
    }

    /** The verdict on a failure; of a probe that went well there is none, it is only told to the circuit. */
    JsonNode assess(JsonNode call) {
        var task = call.path("task");
        var manifest = protection.registry().agents().find(task.path("agent").asString(""));
        if (!call.has("error")) {
            manifest.ifPresent(agent -> wentWell(call, agent));
            return Json.object().put("next", "done");
        }
        var error = call.path("error");
        var failure = Classification.ofError(
                error.path("name").asString("Error"), error.path("cause").asString(""));
        var verdict = manifest.map(agent -> verdict(call, agent, failure))
                .orElseGet(() -> new Verdict.Enough("its agent is not there any more"));
        return answer(call, failure, verdict);
    }

    private Verdict verdict(JsonNode call, Manifest agent, Failure failure) {
        var probe = probe(call);
        if (failure.kind().retried()) {
            var report = report(call, TaskError.of(failure).line());
            var circuit = protection.circuits().failed(Target.of(agent), report);
            if (!(circuit.admission() instanceof Admission.Closed)) {
                return new Verdict.Enough("its agent's circuit is open");
            }
        } else if (probe.isPresent() && failure.kind() == FailureKind.PERMANENT) {
            // Whoever says that the input is wrong is well.
            wentWell(call, agent);
        }
        return probe.isPresent()
                ? new Verdict.Enough("it was the probe of its agent's circuit")
                : retries.decide(agent.resilience().retry(), attempt(call), failure);
    }

    private void wentWell(JsonNode call, Manifest agent) {
        protection.circuits().succeeded(Target.of(agent), 1, report(call, "the probe went well"));
    }

    private static Report report(JsonNode call, String reason) {
        return Report.of(call.path("run").asString(""), reason).probe(probe(call));
    }

    private static OptionalLong probe(JsonNode call) {
        return call.path("task").path("probe").asLongOpt();
    }

    private static Attempt attempt(JsonNode call) {
        return new Attempt(
                call.path("task").path("function").asString(""),
                call.path("retries").asInt(0),
                call.path("throttles").asInt(0),
                Duration.ofSeconds(call.path("task").path("timeoutSeconds").asInt(0)),
                Instant.parse(call.path("deadline").asString("")));
    }

    private static ObjectNode answer(JsonNode call, Failure failure, Verdict verdict) {
        var throttled = failure.kind() == FailureKind.THROTTLED;
        var again = verdict instanceof Verdict.Again;
        var made = call.path("attempts").asInt(1) - (failure.name().equals(NOT_BEGUN) ? 1 : 0);
        var answer = Json.object()
                .put("counts", !(again && throttled))
                .put("attempts", again ? made + 1 : made)
                .put("retries", call.path("retries").asInt(0) + (again && !throttled ? 1 : 0))
                .put("throttles", call.path("throttles").asInt(0) + (again && throttled ? 1 : 0));
        answer.set("error", Json.from(TaskError.of(failure)));
        return switch (verdict) {
            case Verdict.Again(var pause) ->
                answer.put("next", "retry").put("waitMillis", pause.toMillis()).put("why", "");
            case Verdict.Enough(var why) ->
                answer.put("next", "fallback").put("waitMillis", 0).put("why", why);
        };
    }
}
