package dev.mezan.cli.run;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * What the local suite knows of a run beyond its tables.
 *
 * @param running the ids of the tasks that are at work
 * @param cost what the run has cost so far; missing when nobody knows
 */
record Activity(Set<String> running, JsonNode cost) {
    static final Activity UNKNOWN = new Activity(Set.of(), MissingNode.getInstance());

    /** What {@code /_mezan/runs/RUN/activity} says. */
    static Activity of(Optional<JsonNode> page) {
        return page.map(Activity::read).orElse(UNKNOWN);
    }

    private static Activity read(JsonNode page) {
        var running = new HashSet<String>();
        page.path("tasks").properties().forEach(task -> {
            if ("running".equals(task.getValue().path("state").asString(""))) {
                running.add(task.getKey());
            }
        });
        return new Activity(running, page.path("cost"));
    }
}
