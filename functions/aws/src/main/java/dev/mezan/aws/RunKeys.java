package dev.mezan.aws;

import static dev.mezan.aws.Items.text;

import dev.mezan.core.inbox.ItemId;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The keys of the table of runs. */
final class RunKeys {
    static final String INDEX = "by-status";
    static final int SHARDS = 16;

    /** The index of the runs that have not ended, of all tenants; keys alone. */
    static final String UNENDED = "unended";

    /** The index's keys, of which a run has none once it has ended. */
    static final String UNENDED_PARTITION = "upk";

    static final String UNENDED_SORT = "usk";
    static final String RUN = "RUN";
    static final String PERSON = "PERSON#";

    private RunKeys() {}

    static Map<String, AttributeValue> run(String id) {
        return Map.of("pk", text("RUN#" + id), "sk", text(RUN));
    }

    /** An item of its own: it is there before its run is opened, and whoever opens a run writes that item anew. */
    static Map<String, AttributeValue> cancellation(String run) {
        return Map.of("pk", text("RUN#" + run), "sk", text("CANCELLED"));
    }

    /** An item of its own: its run may not have been opened yet. */
    static Map<String, AttributeValue> accepted(String run) {
        return Map.of("pk", text("RUN#" + run), "sk", text("ACCEPTED"));
    }

    /** How a run that waits for people is handed over to those who ask them. */
    static Map<String, AttributeValue> handOver(String run) {
        return Map.of("pk", text("RUN#" + run), "sk", text("HANDOVER"));
    }

    static Map<String, AttributeValue> batch(String run, int stage, int batch) {
        return Map.of("pk", text("RUN#" + run), "sk", text("%sBATCH#%04d".formatted(stagePrefix(stage), batch)));
    }

    static Map<String, AttributeValue> person(ItemId id) {
        return Map.of("pk", text("RUN#" + id.run()), "sk", text(PERSON + id.task()));
    }

    static String stagePrefix(int stage) {
        return "STAGE#%04d#".formatted(stage);
    }

    /** The index's partition: a tenant's runs of one status are spread over 16, so that no partition runs hot. */
    static String partition(String tenant, String status, int shard) {
        return tenant + "#" + status + "#" + shard;
    }

    static String unended(int shard) {
        return "unended#" + shard;
    }

    /** Where those who look after runs have come to. */
    static Map<String, AttributeValue> rounds() {
        return Map.of("pk", text("ROUNDS"), "sk", text("RUNS"));
    }

    static int shard(String run) {
        return Math.floorMod(run.hashCode(), SHARDS);
    }
}
