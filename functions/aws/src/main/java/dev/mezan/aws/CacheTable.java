package dev.mezan.aws;

import static dev.mezan.aws.Items.json;
import static dev.mezan.aws.Items.text;

import dev.mezan.core.payload.ResultCache;
import java.time.Duration;
import java.time.InstantSource;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import tools.jackson.databind.JsonNode;

/** The last good results of agents, in a table that run-task.asl.json reads them from. */
public final class CacheTable implements ResultCache {
    private final DynamoDbClient dynamoDb;
    private final String table;
    private final InstantSource clock;

    /** The results in a table. */
    public CacheTable(DynamoDbClient dynamoDb, String table, InstantSource clock) {
        this.dynamoDb = dynamoDb;
        this.table = table;
        this.clock = clock;
    }

    @Override
    public void keep(String key, JsonNode result, Duration maxAge) {
        var now = clock.instant();
        // JSONata's $toMillis wants the milliseconds even where they are none.
        var stored =
                new DateTimeFormatterBuilder().appendInstant(3).toFormatter().format(now);
        var gone = now.plus(maxAge).getEpochSecond() + 1;
        dynamoDb.putItem(request -> request.tableName(table)
                .item(Map.of(
                        "pk", text(key),
                        "sk", text("RESULT"),
                        "result", json(result),
                        "storedAt", text(stored),
                        "ttl", AttributeValue.fromN(Long.toString(gone)))));
    }
}
