package dev.mezan.aws;

import static dev.mezan.aws.Items.text;

import dev.mezan.core.ledger.EffectRecord;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Lists effects for people; the records of an agent's own effects are read by {@link LedgerTable}. */
public final class LedgerReader {
    private final DynamoDbClient dynamoDb;
    private final String table;

    /** The effects in a table. */
    public LedgerReader(DynamoDbClient dynamoDb, String table) {
        this.dynamoDb = dynamoDb;
        this.table = table;
    }

    /** The effects that are unknown, the oldest first; 16 requests, some milliseconds behind what was written. */
    public List<EffectRecord> unknown(int limit) {
        return IntStream.range(0, LedgerKeys.SHARDS)
                .mapToObj(shard -> shard(LedgerKeys.unknown(shard), limit))
                .flatMap(List::stream)
                .sorted(Comparator.comparing(EffectRecord::since))
                .limit(limit)
                .toList();
    }

    /** Effects in whatever state, in no order; reads the table from its beginning, 1 request for each MB. */
    public List<EffectRecord> all(int limit) {
        return dynamoDb
                .scanPaginator(request -> request.tableName(table)
                        .filterExpression("sk = :effect")
                        .expressionAttributeValues(Map.of(":effect", text(LedgerKeys.EFFECT))))
                .items()
                .stream()
                .limit(limit)
                .map(EffectItems::record)
                .toList();
    }

    private List<EffectRecord> shard(String partition, int limit) {
        return dynamoDb
                .query(request -> request.tableName(table)
                        .indexName(LedgerKeys.INDEX)
                        .keyConditionExpression("gpk = :partition")
                        .expressionAttributeValues(Map.of(":partition", text(partition)))
                        .limit(limit))
                .items()
                .stream()
                .map(EffectItems::record)
                .toList();
    }
}
