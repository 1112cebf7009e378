package dev.mezan.runtime.states.callback;

import java.time.Instant;
import java.util.Map;

/**
 * An activity.
 *
 * @param arn its ARN
 * @param name its name
 * @param created when it was made
 * @param tags its tags, by key
 */
public record Activity(String arn, String name, Instant created, Map<String, String> tags) {
    public Activity {
        tags = Map.copyOf(tags);
    }
}
