package dev.mezan.gateway.run;

import dev.mezan.aws.WorkflowLibrary;
import dev.mezan.core.json.Json;
import dev.mezan.core.problem.MezanException;
import dev.mezan.core.problem.Problem;
import dev.mezan.core.request.IdempotencyKey;
import dev.mezan.core.request.RequestOnce;
import dev.mezan.core.workflow.Lane;
import dev.mezan.gateway.http.Answer;
import dev.mezan.gateway.http.Call;
import dev.mezan.gateway.http.Places;
import dev.mezan.gateway.http.Query;
import dev.mezan.gateway.http.Shape;
import java.util.Map;
import java.util.Optional;

/**
 * Starts runs.
 *
 * <p>A run costs two requests for the workflow that were not made lately, one to its queue and one that writes down that
 * it waits there; with a key one more, of a tenant with a rate two more. One that is waited for costs the start of an
 * execution and the read of the run in place of the queue.
 *
 * @param workflows what can be run
 * @param requests what was asked for under a key before
 * @param starters the ways to start
 * @param runs where runs are read
 */
public record RunStarts(WorkflowLibrary workflows, RequestOnce requests, Starters starters, RunPages runs) {
    private static final Shape SHAPE = Shape.of("RunStart");

    /**
     * Starts one, or says how far the one is that was started under the same key.
     *
     * @throws MezanException with everything that is wrong with the request
     */
    public Answer start(Call call) {
        Query.of(call.request());
        var order = order(call);
        var run = call.request()
                .header("idempotency-key")
                .map(value -> known(value, order))
                .orElse(order.run());
        return run.equals(order.run()) ? begin(order) : again(order.as(run));
    }

    /** The run of a request under a key; what is wrong with the key is told of its header. */
    private String known(String key, Order order) {
        try {
            return requests.run(new IdempotencyKey(order.tenant(), key), order.body(), order.run());
        } catch (MezanException e) {
            throw Places.at("header:Idempotency-Key", e);
        }
    }

    private Answer again(Order order) {
        var found = runs.status(order.run());
        return found.map(status -> accepted(order, status)).orElseGet(() -> begin(order));
    }

    private Answer begin(Order order) {
        var tenant = order.tenant();
        var foreseen =
                starters.turns().rate(tenant).map(rate -> starters.turns().foreseen(tenant, rate));
        var late = foreseen.filter(turn -> turn.delay().compareTo(Turns.LONGEST) > 0);
        if (late.isPresent()) {
            return refused(order, late.get());
        }
        if (order.patience().isPresent()
                && !starters.turns().bound(tenant)
                && starters.fast().started(order, order.patience().get())) {
            return ended(order);
        }
        var turn = foreseen.map(before -> starters.turns().taken(tenant, before));
        starters.intake().send(order, turn);
        var answer = accepted(order, "queued");
        return turn.map(token -> token.on(answer)).orElse(answer);
    }

    private Answer ended(Order order) {
        return runs.ended(order.run())
                .map(Answer::ok)
                .orElseGet(() -> under(order, runs.status(order.run()).orElse("running")))
                .with("Location", place(order))
                .with(
                        "Preference-Applied",
                        "wait=" + order.patience().orElseThrow().toSeconds());
    }

    private Answer accepted(Order order, String status) {
        var whole = status.equals("queued") || order.patience().isEmpty()
                ? Optional.<Answer>empty()
                : runs.ended(order.run()).map(Answer::ok);
        return whole.orElseGet(() -> under(order, status)).with("Location", place(order));
    }

    private static Answer under(Order order, String status) {
        return Answer.of(202, Map.of("run", order.run(), "status", status));
    }

    private static String place(Order order) {
        return "/v1/runs/" + order.run();
    }

    private static Answer refused(Order order, Turn turn) {
        var problem = Problem.of("too-many-runs", "The tenant has as many runs waiting as begin in 15 minutes")
                .got(order.tenant())
                .advise("Try again later, or let its limit be raised: 'mezan limits set'.");
        var headers = Map.of("Retry-After", Long.toString(turn.retryAfter(Turns.LONGEST)));
        return turn.on(Answer.refused(problem, order.call().request().path(), headers));
    }

    private Order order(Call call) {
        var body = SHAPE.read(call.request());
        var entry = workflows.find(body.path("workflow").asString(), Shape.text(body, "version"));
        var input = body.has("input") ? body.get("input") : Json.object();
        if (!runs.uploads().isOne(input, call.caller())) {
            var problems = entry.input().problems(input, "/input");
            if (!problems.isEmpty()) {
                throw new MezanException(problems);
            }
        }
        var waits =
                entry.workflow().lane() == Lane.FAST && entry.workflow().saga().isEmpty();
        var wait = Preference.patience(call.request().header("prefer")).filter(_ -> waits);
        return new Order("run-" + runs.uploads().ids().get(), entry.workflow(), body, wait, call);
    }
}
