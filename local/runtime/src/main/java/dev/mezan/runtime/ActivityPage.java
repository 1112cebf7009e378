package dev.mezan.runtime;

import dev.mezan.runtime.endpoint.AwsRequest;
import dev.mezan.runtime.endpoint.AwsResponse;
import dev.mezan.runtime.endpoint.Pages;
import dev.mezan.runtime.states.RunActivity;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code GET /_mezan/runs/{run}/activity}: what the tasks of a run are doing, and what the run has cost so far.
 *
 * @param activity of the newest runs
 */
record ActivityPage(RunActivity activity) implements Pages.Page {
    @Override
    public AwsResponse answer(AwsRequest request, Map<String, String> values) {
        var run = String.valueOf(values.get("run"));
        return activity.of(run)
                .map(page -> Pages.json(200, JsonMapper.shared().writeValueAsBytes(page)))
                .orElseGet(() -> Pages.json(
                        404, JsonMapper.shared().writeValueAsBytes(Map.of("message", "No such run is known: " + run))));
    }
}
