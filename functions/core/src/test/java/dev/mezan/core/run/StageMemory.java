package dev.mezan.core.run;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The outcomes of one run's stages, in memory. */
final class StageMemory implements RunStore {
    private final Map<Integer, List<TaskOutcome>> stages = new HashMap<>();

    @Override
    public Optional<String> open(Journal.Identity run, List<StageView> views) {
        return Optional.empty();
    }

    @Override
    public void plan(String run, List<StageView> views) {}

    @Override
    public void record(String run, int stage, int batch, List<TaskOutcome> outcomes) {
        stages.put(stage, List.copyOf(outcomes));
    }

    @Override
    public List<TaskOutcome> outcomes(String run, int stage) {
        return stages.getOrDefault(stage, List.of());
    }

    @Override
    public void await(Journal.Identity run, Instant until) {}

    @Override
    public void handOver(HandOver handOver) {}

    @Override
    public Optional<String> adopt(Journal.Identity run, String from) {
        return Optional.empty();
    }

    @Override
    public Optional<Cancellation> cancel(String run, Cancellation wish) {
        return Optional.empty();
    }

    @Override
    public Optional<Cancellation> cancelled(String run) {
        return Optional.empty();
    }

    @Override
    public void close(RunEnd end) {}
}
