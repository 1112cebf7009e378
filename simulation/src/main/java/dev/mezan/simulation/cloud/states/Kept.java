package dev.mezan.simulation.cloud.states;

import dev.mezan.asl.ExecutionResult;
import dev.mezan.asl.history.Entry;
import dev.mezan.asl.history.Journal;
import dev.mezan.simulation.cloud.Surroundings;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An execution as the service keeps it; of a Standard one also every event, of which some may not be safe yet. */
public final class Kept implements Journal {
    private final Started started;
    private final Surroundings world;
    private final List<Entry> entries = new ArrayList<>();
    private int safe;
    private Optional<ExecutionResult> result = Optional.empty();
    private Optional<Instant> endedAt = Optional.empty();

    /**
     * What an execution was started with.
     *
     * @param machine its machine
     * @param name its name
     * @param arn its ARN
     * @param input its input, JSON text
     * @param at when
     */
    public record Started(Machine machine, String name, String arn, String input, Instant at) {}

    Kept(Started started, Surroundings world) {
        this.started = started;
        this.world = world;
    }

    /** What it was started with. */
    public Started started() {
        return started;
    }

    /** How it ended; empty while it runs. */
    public Optional<ExecutionResult> result() {
        return result;
    }

    /** When it ended. */
    public Optional<Instant> endedAt() {
        return endedAt;
    }

    /** What happened in it, as far as it is kept. */
    public List<Entry> entries() {
        return List.copyOf(entries);
    }

    @Override
    public void append(Entry entry) {
        entries.add(entry);
    }

    @Override
    public void settle() throws InterruptedException {
        var written = entries.size();
        world.scheduler().sleep(Duration.ofMillis(1));
        safe = Math.max(safe, written);
    }

    /** The process is gone, and with it some of what was not safe. */
    void forget() {
        var left = safe + (entries.size() > safe ? world.random().nextInt(entries.size() - safe + 1) : 0);
        entries.subList(left, entries.size()).clear();
        safe = left;
    }

    void ended(ExecutionResult how) {
        result = Optional.of(how);
        endedAt = Optional.of(world.scheduler().now());
        safe = entries.size();
    }
}
