package dev.mezan.simulation.world;

import dev.mezan.core.json.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.function.Consumer;

/** Whether no attempt of an agent begins that cannot end in time. */
final class Attempts {
    private static final String AGENT = "mezan-agent-";
    private static final Duration USUAL = Duration.ofSeconds(30);
    private static final Duration LONG = Duration.ofSeconds(280);
    private static final Set<String> LONG_TASKS = Set.of("slow", "late");

    /** What lies between the decision for a retry and its beginning, and what clocks are apart. */
    private static final Duration SLACK = Duration.ofSeconds(15);

    private final World world;
    private final Consumer<String> breaks;

    Attempts(World world, Consumer<String> breaks) {
        this.world = world;
        this.breaks = breaks;
    }

    void invoked(String function, byte[] payload) {
        if (!function.startsWith(AGENT)) {
            return;
        }
        var request = Json.MAPPER.readTree(payload);
        var now = world.surroundings().scheduler().now();
        var left = Duration.between(now, Instant.parse(request.path("deadline").asString(Instant.MAX.toString())));
        var task = request.path("task").asString();
        var wanted = LONG_TASKS.contains(task) ? LONG : USUAL;
        if (request.path("attempt").asInt(1) > 1 && left.plus(SLACK).compareTo(wanted) < 0) {
            breaks.accept("Another attempt at " + task + " of "
                    + request.path("run").asString() + " begins with " + left + " left, and may take " + wanted);
        }
    }
}
