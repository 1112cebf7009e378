package dev.mezan.cli.effect;

import dev.mezan.core.ledger.EffectRecord;
import dev.mezan.core.ledger.Settlement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * An effect as people and programs see it.
 *
 * @param effect {@code AGENT/KEY}
 * @param tenant whose it is
 * @param state {@code reserved}, {@code done}, {@code unknown} or {@code free}
 * @param since since when
 * @param by the run and the task that tried last
 * @param attempts how many attempts there were
 * @param idempotencyKey what the world outside was given
 * @param leaseUntil until when somebody is at it
 * @param reason why it is unknown, or did not happen
 * @param result what it gave, a payload
 * @param settled who said so, if it was a person
 */
record EffectView(
        String effect,
        String tenant,
        String state,
        Instant since,
        String by,
        long attempts,
        String idempotencyKey,
        Optional<Instant> leaseUntil,
        Optional<String> reason,
        Optional<JsonNode> result,
        Optional<Settlement> settled) {

    static EffectView of(EffectRecord record) {
        return switch (record) {
            case EffectRecord.Reserved it ->
                view(it, Optional.of(it.leaseUntil()), Optional.empty(), new End(Optional.empty(), Optional.empty()));
            case EffectRecord.Done it ->
                view(it, Optional.empty(), Optional.empty(), new End(Optional.of(it.result()), it.settled()));
            case EffectRecord.Unknown it ->
                view(it, Optional.empty(), Optional.of(it.reason()), new End(Optional.empty(), Optional.empty()));
            case EffectRecord.Free it ->
                view(it, Optional.empty(), Optional.of(it.reason()), new End(Optional.empty(), it.settled()));
        };
    }

    /** The row of a table. */
    List<String> row() {
        return List.of(effect, tenant, state, since.toString(), by, reason.orElse(""));
    }

    /** The lines that tell everything. */
    List<String> lines() {
        var lines = new ArrayList<String>();
        lines.add(effect + " is " + state + " since " + since);
        lines.add("  tenant           " + tenant);
        lines.add("  tried last by    " + by + ", attempt " + attempts);
        lines.add("  idempotency key  " + idempotencyKey);
        leaseUntil.ifPresent(end -> lines.add("  lease until      " + end));
        reason.ifPresent(why -> lines.add("  reason           " + why));
        result.ifPresent(gave -> lines.add("  result           " + gave));
        settled.ifPresent(word -> lines.add("  settled by       " + word.by() + ": " + word.reason()));
        return lines;
    }

    private static EffectView view(EffectRecord record, Optional<Instant> lease, Optional<String> reason, End end) {
        var claim = record.claim();
        return new EffectView(
                claim.id().toString(),
                claim.id().tenant(),
                record.word(),
                record.since(),
                claim.by(),
                claim.fence(),
                claim.id().idempotencyKey(),
                lease,
                reason,
                end.result(),
                end.settled());
    }

    private record End(Optional<JsonNode> result, Optional<Settlement> settled) {}
}
