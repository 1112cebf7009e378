package dev.mezan.aws;

import static dev.mezan.aws.Items.text;

import dev.mezan.core.ledger.EffectId;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The keys of the table of effects and requests. */
final class LedgerKeys {
    /** The index of what waits for a person's word; no other record is in it, so that it costs nothing on the way. */
    static final String INDEX = "by-state";

    static final int SHARDS = 16;
    static final String EFFECT = "EFFECT";
    static final String REQUEST = "REQUEST";

    private static final String SEPARATOR = "#";

    private LedgerKeys() {}

    static Map<String, AttributeValue> effect(EffectId id) {
        var key = String.join(SEPARATOR, EFFECT, id.tenant(), id.agent(), id.key());
        return Map.of("pk", text(key), "sk", text(EFFECT));
    }

    static EffectId effect(String partition) {
        // Neither a tenant nor an agent has the separator in its name; a key may.
        var parts = partition.split(SEPARATOR, 4);
        return new EffectId(parts[1], parts[2], parts[3]);
    }

    static Map<String, AttributeValue> request(String tenant, String key) {
        return Map.of("pk", text(String.join(SEPARATOR, REQUEST, tenant, key)), "sk", text(REQUEST));
    }

    /** The index's partition: unknown effects come in crowds when something breaks, so they are spread over 16. */
    static String unknown(int shard) {
        return "UNKNOWN" + SEPARATOR + shard;
    }

    static int shard(EffectId id) {
        return Math.floorMod(id.hashCode(), SHARDS);
    }
}
