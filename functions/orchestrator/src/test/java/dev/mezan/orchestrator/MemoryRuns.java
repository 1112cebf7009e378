package dev.mezan.orchestrator;

import dev.mezan.core.json.Json;
import dev.mezan.core.run.Cancellation;
import dev.mezan.core.run.HandOver;
import dev.mezan.core.run.Journal;
import dev.mezan.core.run.RunEnd;
import dev.mezan.core.run.RunStore;
import dev.mezan.core.run.StageView;
import dev.mezan.core.run.TaskOutcome;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Runs in memory, which counts the requests that DynamoDB would get. */
final class MemoryRuns implements RunStore {
    final Map<String, Journal.Identity> opened = new HashMap<>();
    final Map<String, RunEnd> closed = new HashMap<>();
    final Map<String, List<StageView>> plans = new HashMap<>();
    final TreeMap<String, List<TaskOutcome>> batches = new TreeMap<>();
    final Map<String, Instant> waiting = new HashMap<>();
    final Map<String, HandOver> handOvers = new HashMap<>();
    final Map<String, Cancellation> cancelled = new HashMap<>();
    int writes;
    int reads;

    @Override
    public Optional<String> open(Journal.Identity run, List<StageView> stages) {
        writes++;
        var other = Optional.ofNullable(opened.get(run.id()))
                .filter(known -> !known.execution().equals(run.execution()))
                .filter(known -> !known.execution().startsWith(DEAD_LETTER));
        if (other.isPresent()) {
            return Optional.of(Optional.ofNullable(closed.get(run.id()))
                    .map(end -> end.status().word())
                    .orElse("running"));
        }
        opened.put(run.id(), run);
        plans.put(run.id(), stages);
        return Optional.empty();
    }

    @Override
    public void plan(String run, List<StageView> stages) {
        writes++;
        plans.put(run, stages);
    }

    @Override
    public void record(String run, int stage, int batch, List<TaskOutcome> outcomes) {
        writes++;
        if (Json.size(Json.from(outcomes)) > 400_000) {
            throw new IllegalArgumentException("DynamoDB takes no item of more than 400 KB");
        }
        batches.put("%s#%04d#%04d".formatted(run, stage, batch), outcomes);
    }

    @Override
    public List<TaskOutcome> outcomes(String run, int stage) {
        reads++;
        var found = new ArrayList<TaskOutcome>();
        batches.forEach((key, outcomes) -> {
            if (key.startsWith("%s#%04d#".formatted(run, stage))) {
                found.addAll(outcomes);
            }
        });
        return found;
    }

    @Override
    public void await(Journal.Identity run, Instant until) {
        writes++;
        waiting.put(run.id(), until);
    }

    @Override
    public void handOver(HandOver handOver) {
        handOvers.put(handOver.run(), handOver);
    }

    @Override
    public Optional<String> adopt(Journal.Identity run, String from) {
        writes++;
        var execution = Optional.ofNullable(opened.get(run.id())).orElseThrow().execution();
        if (!execution.equals(run.execution()) && (!execution.equals(from) || closed.containsKey(run.id()))) {
            return Optional.of("running");
        }
        opened.put(run.id(), run);
        waiting.remove(run.id());
        return Optional.empty();
    }

    @Override
    public void close(RunEnd end) {
        writes++;
        closed.put(end.run().id(), end);
    }

    @Override
    public Optional<Cancellation> cancel(String run, Cancellation wish) {
        writes++;
        return Optional.ofNullable(cancelled.putIfAbsent(run, wish));
    }

    @Override
    public Optional<Cancellation> cancelled(String run) {
        reads++;
        return Optional.ofNullable(cancelled.get(run));
    }
}
