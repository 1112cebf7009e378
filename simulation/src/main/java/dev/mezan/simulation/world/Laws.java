package dev.mezan.simulation.world;

import dev.mezan.catalog.Names;
import dev.mezan.core.json.Json;
import dev.mezan.simulation.cloud.dynamodb.Database;
import dev.mezan.simulation.cloud.states.Kept;
import dev.mezan.simulation.fault.FaultKind;
import dev.mezan.simulation.part.Answers;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What must hold in every world: some of it after each change of an item, some at the end. */
final class Laws {
    private static final Set<String> OUTCOMES = Set.of("succeeded", "degraded", "failed", "needs-human", "cancelled");
    private static final Set<String> EDGES =
            Set.of("closed>open", "open>half-open", "half-open>closed", "half-open>open", "open>closed");
    private static final int MOST_BROKEN = 10;

    private final World world;
    private final List<Request> requests;
    private final List<String> broken = new ArrayList<>();
    private final Resumptions resumptions;
    private final Growth growth;

    Laws(World world, List<Request> requests) {
        this.world = world;
        this.requests = requests;
        this.resumptions = new Resumptions(world, this::breaks);
        world.database().listen(this::changed);
        this.growth = new Growth(world, this::breaks);
        world.database().listen(resumptions::changed);
        world.database().listen(growth::changed);
        world.database().listen(new TenantLaws(world, this::breaks)::changed);
        world.functions().listen(new Attempts(world, this::breaks)::invoked);
    }

    List<String> broken() {
        return List.copyOf(broken);
    }

    void breaks(String what) {
        if (broken.size() < MOST_BROKEN) {
            world.surroundings().trace().tell(() -> "BROKEN: " + what);
            broken.add(what);
        }
    }

    private void changed(Database.Change change) {
        var key = change.after().or(change::before).orElse(Map.of());
        if (change.table().equals(Names.RUNS) && Answers.isQuestion(key)) {
            new Answers(this::breaks).changed(change);
        } else if (change.table().equals(Names.RUNS) && text(key, "sk").equals("RUN")) {
            runChanged(change);
        } else if (change.table().equals(Names.CONTROL) && text(key, "pk").equals("CIRCUIT")) {
            circuitChanged(change);
        } else if (change.table().equals(Names.ORDERS)) {
            new Books(this::breaks).shelf(key);
            change.after().ifPresent(item -> new Books(this::breaks).reversed(world, item));
        }
        world.outside().doubled().forEach(what -> breaks("An effect was done twice: " + what));
    }

    private void runChanged(Database.Change change) {
        var before = change.before().map(item -> text(item, "status")).orElse("");
        var after = change.after().map(item -> text(item, "status")).orElse("");
        var ended = change.before().filter(item -> item.containsKey("endedAt")).isPresent();
        if (ended && !before.equals(after) && !before.equals("needs-human")) {
            breaks("Run " + text(change.before().orElseThrow(), "run") + " had ended as " + before + " and became "
                    + after);
        }
    }

    private void circuitChanged(Database.Change change) {
        var before = change.before().map(item -> text(item, "position")).orElse("closed");
        var after = change.after().map(item -> text(item, "position")).orElse("");
        if (!before.equals(after) && !EDGES.contains(before + ">" + after)) {
            breaks("A circuit went from " + before + " to " + after);
        }
    }

    void atTheEnd() {
        world.surroundings().scheduler().broken().forEach(dead -> breaks("A thread died of " + dead));
        requests.forEach(this::ended);
        growth.atTheEnd();
        world.executions()
                .running()
                .forEach(one -> breaks("Execution " + one.started().name() + " of "
                        + one.started().machine().name() + " never ended"));
        world.executions().all().forEach(this::continuous);
        if (!happened(FaultKind.EXPRESS_AGAIN)) {
            // Two Express executions of one run may go on beside each other; the ledger is for that.
            world.executions().all().forEach(resumptions::check);
        }
        world.database().table(Names.RUNS).items().stream()
                .filter(Answers::isQuestion)
                .map(Answers::read)
                .filter(item -> !item.state().hasEnded())
                .forEach(item -> breaks("Nobody waits for the answer to " + item.id() + " any more"));
        world.queues().names().stream()
                .filter(queue -> !queue.endsWith("-dead-letters"))
                .flatMap(queue -> world.queues().messages(queue).stream())
                .forEach(message -> breaks("A message was never dealt with: " + message.body()));
        if (broken.isEmpty()) {
            new Books(this::breaks).balance(world, requests);
        }
    }

    private boolean happened(FaultKind kind) {
        return world.surroundings().faults().injected().stream().anyMatch(fault -> fault.kind() == kind);
    }

    private void ended(Request request) {
        var run = world.database().table(Names.RUNS).find("RUN#" + request.run(), "RUN");
        if (run.isEmpty()) {
            breaks("Run " + request.run() + " of " + request.workflow() + " was accepted and is nowhere");
        } else if (!OUTCOMES.contains(text(run.get(), "status"))) {
            breaks("Run " + request.run() + " of " + request.workflow() + " never ended: its status is "
                    + text(run.get(), "status"));
        } else {
            recordedOnce(request.run());
        }
    }

    private void recordedOnce(String run) {
        var seen = new HashSet<String>();
        for (var item : world.database().table(Names.RUNS).items()) {
            if (text(item, "pk").equals("RUN#" + run) && item.containsKey("outcomes")) {
                for (var outcome : Json.parse(text(item, "outcomes"), "outcomes")) {
                    var task = outcome.path("task").asString();
                    // That somebody is asked is no outcome yet: what they answer takes its place.
                    if (!outcome.path("outcome").asString().equals("needs-human") && !seen.add(task)) {
                        breaks("The outcome of " + task + " of " + run + " is recorded twice");
                    }
                }
            }
        }
    }

    private void continuous(Kept one) {
        if (one.started().machine().express()) {
            return;
        }
        var next = 1L;
        for (var entry : one.entries()) {
            if (entry.event().isPresent()) {
                var event = entry.event().get();
                if (event.id() != next || event.previousEventId() >= event.id()) {
                    breaks("The history of " + one.started().name() + " is not continuous at event " + event.id());
                    return;
                }
                next++;
            }
        }
    }

    static String text(Map<String, AttributeValue> item, String name) {
        return Optional.ofNullable(item.get(name)).map(AttributeValue::s).orElse("");
    }
}
