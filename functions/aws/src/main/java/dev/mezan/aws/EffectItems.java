package dev.mezan.aws;

import static dev.mezan.aws.Items.json;
import static dev.mezan.aws.Items.required;
import static dev.mezan.aws.Items.text;

import dev.mezan.core.json.Json;
import dev.mezan.core.ledger.Claim;
import dev.mezan.core.ledger.EffectRecord;
import dev.mezan.core.ledger.Settlement;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Records of effects as items, and items as records. */
final class EffectItems {
    private EffectItems() {}

    static Map<String, AttributeValue> of(EffectRecord record) {
        var item = new HashMap<>(LedgerKeys.effect(record.claim().id()));
        item.putAll(claim(record.claim()));
        item.put("state", text(record.word()));
        item.put("since", text(record.since().toString()));
        record.expiry().ifPresent(end -> item.put("ttl", number(end.getEpochSecond())));
        switch (record) {
            case EffectRecord.Reserved reserved ->
                item.put("leaseUntil", text(reserved.leaseUntil().toString()));
            case EffectRecord.Done done -> {
                item.put("result", json(done.result()));
                settled(item, done.settled());
            }
            case EffectRecord.Free free -> {
                item.put("reason", text(free.reason()));
                settled(item, free.settled());
            }
            case EffectRecord.Unknown unknown -> {
                item.put("reason", text(unknown.reason()));
                item.put(
                        "gpk",
                        text(LedgerKeys.unknown(LedgerKeys.shard(unknown.claim().id()))));
                item.put("gsk", text(unknown.since().toString()));
            }
        }
        return item;
    }

    static EffectRecord record(Map<String, AttributeValue> item) {
        var claim = claimOf(item);
        var since = instant(item, "since");
        return switch (required(item, "state")) {
            case "reserved" -> new EffectRecord.Reserved(claim, instant(item, "leaseUntil"));
            case "done" ->
                new EffectRecord.Done(claim, Json.MAPPER.readTree(required(item, "result")), since, settlement(item));
            case "free" -> new EffectRecord.Free(claim, required(item, "reason"), since, settlement(item));
            case "unknown" -> new EffectRecord.Unknown(claim, required(item, "reason"), since);
            default -> throw new IllegalStateException("The item " + item.get("pk") + " is in no state of an effect");
        };
    }

    static AttributeValue number(long value) {
        return AttributeValue.fromN(Long.toString(value));
    }

    private static Map<String, AttributeValue> claim(Claim claim) {
        return Map.of(
                "request", text(claim.request()),
                "fence", number(claim.fence()),
                "token", text(claim.token()),
                "by", text(claim.by()),
                "at", text(claim.at().toString()));
    }

    private static Claim claimOf(Map<String, AttributeValue> item) {
        return new Claim(
                LedgerKeys.effect(required(item, "pk")),
                required(item, "request"),
                Optional.ofNullable(item.get("fence"))
                        .map(value -> Long.parseLong(value.n()))
                        .orElseThrow(),
                required(item, "token"),
                required(item, "by"),
                instant(item, "at"));
    }

    private static void settled(Map<String, AttributeValue> item, Optional<Settlement> settled) {
        settled.ifPresent(word -> item.put("settled", json(word)));
    }

    private static Optional<Settlement> settlement(Map<String, AttributeValue> item) {
        return text(item, "settled").map(word -> Json.MAPPER.readValue(word, Settlement.class));
    }

    private static Instant instant(Map<String, AttributeValue> item, String name) {
        return Instant.parse(required(item, name));
    }
}
