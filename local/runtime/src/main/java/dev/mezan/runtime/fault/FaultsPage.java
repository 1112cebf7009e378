package dev.mezan.runtime.fault;

import dev.mezan.core.json.Json;
import dev.mezan.core.problem.MezanException;
import dev.mezan.runtime.endpoint.AwsRequest;
import dev.mezan.runtime.endpoint.AwsResponse;
import dev.mezan.runtime.endpoint.Pages;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * {@code POST /_mezan/faults}: lets tasks of a run fail: {@code {"run","faults":[{"task","kind","message","times"}],
 * "seed"}}.
 *
 * @param faults where the plan goes
 */
public record FaultsPage(Faults faults) implements Pages.Page {
    @Override
    public AwsResponse answer(AwsRequest request, Map<String, String> values) {
        if (!request.method().equals("POST")) {
            return message(405, "Post {\"run\": …, \"faults\": […]}.");
        }
        try {
            var plan = Json.parse(request.body());
            var run = plan.path("run").asString("");
            if (run.isEmpty()) {
                return message(400, "The plan names no run.");
            }
            faults.plan(run, read(plan));
            return message(200, "planned");
        } catch (MezanException | JacksonException | IllegalArgumentException e) {
            return message(400, String.valueOf(e.getMessage()));
        }
    }

    private static FaultPlan read(JsonNode plan) {
        var named = plan.has("faults") ? List.of(Json.to(Fault[].class, plan.get("faults"))) : List.<Fault>of();
        var seed = plan.path("seed");
        return new FaultPlan(named, seed.isNumber() ? OptionalLong.of(seed.asLong()) : OptionalLong.empty());
    }

    private static AwsResponse message(int status, String text) {
        return Pages.json(status, Json.bytes(Json.object().put("message", text)));
    }
}
