package dev.mezan.aws;

import static dev.mezan.aws.Items.json;
import static dev.mezan.aws.Items.text;

import dev.mezan.core.json.Json;
import dev.mezan.core.limit.TenantLimit;
import dev.mezan.core.limit.TenantLimits;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The limits of tenants in the control table, all under one partition key so that one request reads them. */
public final class TenantLimitTable implements TenantLimits {
    /** How old what was read may be. */
    public static final Duration FRESH = Duration.ofSeconds(5);

    private static final String ALL = "all";

    private final DynamoDbClient dynamoDb;
    private final String table;
    private final ReadCache<String, Map<String, TenantLimit>> limits;

    /** The limits in a table. */
    public TenantLimitTable(DynamoDbClient dynamoDb, String table, InstantSource clock) {
        this.dynamoDb = dynamoDb;
        this.table = table;
        limits = new ReadCache<>(_ -> read(), clock, new ReadCache.Bounds(1, FRESH));
    }

    @Override
    public Map<String, TenantLimit> all() {
        return limits.get(ALL);
    }

    /** Sets a tenant's limit, over the one before. */
    public void set(TenantLimit limit) {
        var item = new HashMap<>(ControlKeys.limit(limit.tenant()));
        item.put("limit", json(limit));
        dynamoDb.putItem(request -> request.tableName(table).item(item));
        limits.forget(ALL);
    }

    /** Clears a tenant's limit; nothing if it has none. */
    public void clear(String tenant) {
        dynamoDb.deleteItem(request -> request.tableName(table).key(ControlKeys.limit(tenant)));
        limits.forget(ALL);
    }

    private Map<String, TenantLimit> read() {
        return dynamoDb
                .queryPaginator(request -> request.tableName(table)
                        .keyConditionExpression("pk = :limits")
                        .expressionAttributeValues(Map.of(":limits", text(ControlKeys.LIMITS)))
                        .consistentRead(true))
                .items()
                .stream()
                .map(item -> Json.MAPPER.readValue(Items.required(item, "limit"), TenantLimit.class))
                .collect(Collectors.toMap(TenantLimit::tenant, Function.identity()));
    }
}
