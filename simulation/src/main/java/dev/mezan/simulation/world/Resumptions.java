package dev.mezan.simulation.world;

import dev.mezan.asl.history.Entry;
import dev.mezan.core.json.Json;
import dev.mezan.simulation.cloud.dynamodb.Database;
import dev.mezan.simulation.cloud.states.Kept;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Whether a run that goes on in another execution runs nothing again, as that execution's history tells. */
final class Resumptions {
    private static final String RUN_BATCH = "RunBatch";
    private static final Pattern RECORD = Pattern.compile("STAGE#(\\d+)#BATCH#\\d+");

    private final World world;
    private final Consumer<String> breaks;
    private final Map<String, Instant> recorded = new HashMap<>();

    Resumptions(World world, Consumer<String> breaks) {
        this.world = world;
        this.breaks = breaks;
    }

    /** Remembers when the first outcome of each stage was recorded. */
    void changed(Database.Change change) {
        change.after().ifPresent(item -> {
            var record = RECORD.matcher(Laws.text(item, "sk"));
            if (record.matches()) {
                var run = Laws.text(item, "pk").substring("RUN#".length());
                recorded.putIfAbsent(
                        stage(run, Integer.parseInt(record.group(1))),
                        world.surroundings().scheduler().now());
            }
        });
    }

    /** Of an execution that took a run over: it runs nothing that had run before, and nothing twice. */
    void check(Kept one) {
        var started = one.started();
        if (started.machine().express()
                || Json.parse(started.input(), "input").path("resume").isMissingNode()) {
            return;
        }
        var seen = new HashSet<String>();
        one.entries().stream().flatMap(Resumptions::batch).forEach(batch -> {
            var stage = stage(batch.path("run").asString(), batch.path("stage").asInt());
            var before = recorded.getOrDefault(stage, Instant.MAX);
            if (before.isBefore(started.at())) {
                breaks.accept(started.name() + " goes on with a run and runs again " + stage + ", known at " + before);
            }
            if (!seen.add(stage + ", batch " + batch.path("batch").asInt())) {
                breaks.accept(started.name() + " runs a batch twice: " + stage);
            }
        });
    }

    private static String stage(String run, int number) {
        return "stage " + number + " of " + run;
    }

    /** The batch with which an execution enters the state that runs it; trying it again does not enter it again. */
    private static Stream<JsonNode> batch(Entry entry) {
        return entry
                .event()
                .filter(event -> event.type().equals("TaskStateEntered"))
                .map(event -> event.details().fields())
                .filter(fields -> RUN_BATCH.equals(fields.get("name")))
                .map(fields -> Json.parse(dev.mezan.asl.json.Json.write(fields.get("input")), "input"))
                .stream();
    }
}
