package dev.mezan.runtime.states;

import dev.mezan.asl.json.InvalidJson;
import dev.mezan.asl.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an Express machine may not do: wait for a job, for a callback or for an activity.
 *
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/dg/choosing-workflow-type.html">Choosing workflow type</a>
 */
public final class ExpressRules {
    private final List<String> mistakes = new ArrayList<>();

    private ExpressRules() {}

    /** What is wrong with a definition for an Express machine, each with its place, as the service words it. */
    public static List<String> mistakes(String definition) {
        var rules = new ExpressRules();
        try {
            rules.check(Json.read(definition), "");
        } catch (InvalidJson e) {
            throw new IllegalArgumentException("Only a definition that was compiled can be checked", e);
        }
        return List.copyOf(rules.mistakes);
    }

    private void check(@Nullable Object machine, String path) {
        if (machine instanceof Map<?, ?> object && object.get("States") instanceof Map<?, ?> states) {
            states.forEach((name, state) -> checkState(state, path + "/States/" + name));
        }
    }

    private void checkState(@Nullable Object state, String path) {
        if (!(state instanceof Map<?, ?> object)) {
            return;
        }
        if (object.get("Resource") instanceof String resource) {
            checkResource(resource, path + "/Resource");
        }
        if (object.get("Branches") instanceof List<?> branches) {
            for (var index = 0; index < branches.size(); index++) {
                check(branches.get(index), path + "/Branches[" + index + "]");
            }
        }
        check(object.get("Iterator"), path + "/Iterator");
        check(object.get("ItemProcessor"), path + "/ItemProcessor");
    }

    private void checkResource(String resource, String path) {
        if (resource.contains(":activity:")) {
            add("Activity ARN", path);
        } else if (resource.contains(".sync")) {
            add("'.sync' service integration", path);
        } else if (resource.endsWith(".waitForTaskToken")) {
            // The second space is the service's.
            add("'.waitForTaskToken' service integration ", path);
        }
    }

    private void add(String what, String path) {
        mistakes.add("SCHEMA_VALIDATION_FAILED: Express state machine does not support " + what + " at " + path);
    }
}
