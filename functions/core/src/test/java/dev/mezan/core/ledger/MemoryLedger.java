package dev.mezan.core.ledger;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A ledger in memory that counts its requests and holds that what is done stays done. */
final class MemoryLedger implements Ledger {
    private final Map<EffectId, EffectRecord> records = new HashMap<>();
    private int requests;

    @Override
    public Optional<EffectRecord> open(EffectRecord.Reserved first) {
        requests++;
        return Optional.ofNullable(records.putIfAbsent(first.claim().id(), first));
    }

    @Override
    public Optional<EffectRecord> replace(EffectRecord before, EffectRecord after) {
        requests++;
        var standing = standing(before.claim().id());
        if (!standing.word().equals(before.word()) || !right(standing).equals(right(before))) {
            return Optional.of(standing);
        }
        if (standing instanceof EffectRecord.Done
                || right(after).fence() < right(before).fence()) {
            throw new AssertionError("The ledger went back from " + before + " to " + after);
        }
        records.put(before.claim().id(), after);
        return Optional.empty();
    }

    @Override
    public Optional<EffectRecord> find(EffectId id) {
        requests++;
        return Optional.ofNullable(records.get(id));
    }

    EffectRecord standing(EffectId id) {
        return Optional.ofNullable(records.get(id)).orElseThrow(() -> new IllegalStateException("No record of " + id));
    }

    int requests() {
        return requests;
    }

    private static Fenced right(EffectRecord record) {
        return new Fenced(record.claim().fence(), record.claim().token());
    }

    private record Fenced(long fence, String token) {}
}
