package dev.mezan.runtime.states;

import dev.mezan.runtime.lambda.Activity;
import dev.mezan.runtime.lambda.Activity.TaskActivity;
import dev.mezan.runtime.meter.Bill;
import dev.mezan.runtime.meter.Meter;
import dev.mezan.runtime.meter.Prices;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What a run is doing and what it has cost so far, as {@code /_mezan/runs/{run}/activity} tells it.
 *
 * @param activity what its tasks do
 * @param meters what was counted for it
 * @param prices what that costs
 */
public record RunActivity(Activity activity, RunMeters meters, Prices prices) {
    /** JSON values: {@code run}, {@code cost} and {@code tasks} by id; empty for a run that is not known. */
    public Optional<Map<String, Object>> of(String run) {
        var tasks = activity.of(run);
        var meter = meters.of(run);
        if (tasks.isEmpty() && meter.isEmpty()) {
            return Optional.empty();
        }
        var states = new LinkedHashMap<String, Object>();
        tasks.ifPresent(some -> some.forEach((task, state) -> states.put(task, toJson(state))));
        var totals = meter.map(Meter::totals).orElse(Map.of());
        var json = new LinkedHashMap<String, Object>();
        json.put("run", run);
        json.put("cost", Bill.of(totals, prices).toJson(OptionalLong.of(states.size())));
        json.put("tasks", states);
        return Optional.of(json);
    }

    private static Map<String, Object> toJson(TaskActivity task) {
        var json = new LinkedHashMap<String, Object>();
        json.put("state", task.state().name().toLowerCase(Locale.ROOT));
        json.put("agent", task.agent());
        json.put("started", task.started().toString());
        task.ended().ifPresent(ended -> json.put("ended", ended.toString()));
        task.error().ifPresent(error -> json.put("error", error));
        return json;
    }
}
