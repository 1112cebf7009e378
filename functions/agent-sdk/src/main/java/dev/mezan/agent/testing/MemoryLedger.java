package dev.mezan.agent.testing;

import dev.mezan.core.ledger.EffectId;
import dev.mezan.core.ledger.EffectRecord;
import dev.mezan.core.ledger.Ledger;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/** A ledger in memory that can lose the process at the worst moment; the agents of one test may share it. */
public final class MemoryLedger implements Ledger {
    private final Map<EffectId, EffectRecord> records = new ConcurrentHashMap<>();
    private final AtomicInteger requests = new AtomicInteger();
    private final AtomicBoolean crashBeforeEffect = new AtomicBoolean();
    private final AtomicBoolean crashAfterEffect = new AtomicBoolean();

    /** The process is gone after the next effect was reserved, before it is done. */
    public void crashBeforeEffect() {
        crashBeforeEffect.set(true);
    }

    /** The process is gone after the next effect happened, before that is written. */
    public void crashAfterEffect() {
        crashAfterEffect.set(true);
    }

    @Override
    public Optional<EffectRecord> open(EffectRecord.Reserved first) {
        requests.incrementAndGet();
        var standing = Optional.ofNullable(records.putIfAbsent(first.claim().id(), first));
        return standing.isPresent() ? standing : reserved();
    }

    @Override
    public synchronized Optional<EffectRecord> replace(EffectRecord before, EffectRecord after) {
        requests.incrementAndGet();
        if (after instanceof EffectRecord.Done && crashAfterEffect.getAndSet(false)) {
            throw new Crash("after the effect, before that was written");
        }
        var id = before.claim().id();
        var standing = find(id).orElseThrow(() -> new IllegalStateException("There is no record of effect " + id));
        if (!standing.equals(before)) {
            return Optional.of(standing);
        }
        records.put(id, after);
        return after instanceof EffectRecord.Reserved ? reserved() : Optional.empty();
    }

    @Override
    public Optional<EffectRecord> find(EffectId id) {
        return Optional.ofNullable(records.get(id));
    }

    /** The word for the state of an agent's effect, such as {@code done} or {@code unknown}; empty if it has no record. */
    public Optional<String> state(String agent, String key) {
        return records.values().stream()
                .filter(record -> record.claim().id().agent().equals(agent))
                .filter(record -> record.claim().id().key().equals(key))
                .map(EffectRecord::word)
                .findFirst();
    }

    /** How many requests the real ledger would have been asked. */
    public int requests() {
        return requests.get();
    }

    private Optional<EffectRecord> reserved() {
        if (crashBeforeEffect.getAndSet(false)) {
            throw new Crash("after the effect was reserved, before it was done");
        }
        return Optional.empty();
    }

    /** The process is gone: no code of the agent or of the suite runs after it, but that of the test. */
    public static final class Crash extends Error {
        private static final long serialVersionUID = 1;

        private Crash(String when) {
            super("The process crashed " + when);
        }
    }
}
