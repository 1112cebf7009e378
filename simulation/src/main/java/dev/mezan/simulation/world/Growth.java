package dev.mezan.simulation.world;

import dev.mezan.catalog.Names;
import dev.mezan.simulation.cloud.dynamodb.Database;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Whether nothing grows without bound: what runs leave behind ends some day, and each leaves little. */
final class Growth {
    private static final Set<String> PASSING = Set.of(Names.RUNS, Names.LEDGER, Names.CACHE);
    private static final Set<String> OPEN = Set.of("reserved", "unknown");
    private static final Duration LONGEST = Duration.ofDays(400);
    private static final int MOST_ITEMS = 24;
    private static final int MOST_EXECUTIONS = 8;

    private final World world;
    private final Consumer<String> breaks;
    private final Map<String, Integer> items = new HashMap<>();

    Growth(World world, Consumer<String> breaks) {
        this.world = world;
        this.breaks = breaks;
    }

    void changed(Database.Change change) {
        if (PASSING.contains(change.table())) {
            // An effect of which nobody knows yet whether it was done must not be forgotten before somebody does.
            change.after()
                    .filter(item -> !OPEN.contains(Laws.text(item, "state")))
                    .ifPresent(this::ends);
        }
        if (change.table().equals(Names.RUNS) && change.before().isEmpty()) {
            change.after().ifPresent(item -> {
                var partition = Laws.text(item, "pk");
                if (items.merge(partition, 1, Integer::sum) == MOST_ITEMS + 1) {
                    breaks.accept(partition + " has more than " + MOST_ITEMS + " items");
                }
            });
        }
    }

    private void ends(Map<String, AttributeValue> item) {
        var now = world.surroundings().scheduler().now();
        var end = item.containsKey("ttl") ? Long.parseLong(item.get("ttl").n()) : Long.MAX_VALUE;
        if (end > now.plus(LONGEST).getEpochSecond()) {
            breaks.accept(
                    "What is written is never cleaned away: " + Laws.text(item, "pk") + " " + Laws.text(item, "sk"));
        }
    }

    /** How many executions each run took. */
    void atTheEnd() {
        var executions = new HashMap<String, Integer>();
        world.executions()
                .all()
                .forEach(one -> executions.merge(one.started().name().replaceAll("\\..*", ""), 1, Integer::sum));
        executions.forEach((run, times) -> {
            if (times > MOST_EXECUTIONS) {
                breaks.accept(run + " took " + times + " executions");
            }
        });
    }
}
