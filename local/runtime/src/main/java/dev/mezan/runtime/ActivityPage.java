package dev.mezan.runtime;

import dev.mezan.runtime.endpoint.AwsRequest;
import dev.mezan.runtime.endpoint.AwsResponse;
import dev.mezan.runtime.endpoint.Pages;
import dev.mezan.runtime.lambda.Activity;
import dev.mezan.runtime.lambda.Activity.TaskActivity;
import dev.mezan.runtime.meter.Bill;
import dev.mezan.runtime.meter.Prices;
import dev.mezan.runtime.states.RunMeters;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code GET /_mezan/runs/{run}/activity}: what the tasks of a run are doing, and what the run has cost so far.
 *
 * @param activity of the newest runs
 * @param meters of the newest runs
 */
record ActivityPage(Activity activity, RunMeters meters) implements Pages.Page {
    @Override
    public AwsResponse answer(AwsRequest request, Map<String, String> values) {
        var run = String.valueOf(values.get("run"));
        var tasks = activity.of(run).orElse(Map.of());
        var page = new LinkedHashMap<String, Object>();
        page.put("run", run);
        meters.of(run)
                .map(meter -> Bill.of(meter.totals(), Prices.LIST).toJson(OptionalLong.of(tasks.size())))
                .ifPresent(cost -> page.put("cost", cost));
        var entries = new LinkedHashMap<String, Object>();
        tasks.forEach((task, doing) -> entries.put(task, entry(doing)));
        page.put("tasks", entries);
        return Pages.json(200, JsonMapper.shared().writeValueAsBytes(page));
    }

    private static Map<String, Object> entry(TaskActivity doing) {
        var entry = new LinkedHashMap<String, Object>();
        entry.put("state", doing.state().name().toLowerCase(Locale.ROOT));
        entry.put("agent", doing.agent());
        entry.put("started", doing.started().toString());
        doing.ended().ifPresent(ended -> entry.put("ended", ended.toString()));
        doing.error().ifPresent(error -> entry.put("error", error));
        return entry;
    }
}
