package dev.mezan.aws;

import static dev.mezan.aws.Items.number;
import static dev.mezan.aws.Items.required;
import static dev.mezan.aws.Items.text;

import dev.mezan.core.limit.Permit;
import dev.mezan.core.limit.PermitStore;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/** Permits in the control table: an item for each of a tenant's places, which expires after its lease. */
public final class PermitTable implements PermitStore {
    private final DynamoDbClient dynamoDb;
    private final String table;

    /** The permits in a table. */
    public PermitTable(DynamoDbClient dynamoDb, String table) {
        this.dynamoDb = dynamoDb;
        this.table = table;
    }

    @Override
    public List<Permit> of(String tenant) {
        return dynamoDb
                .queryPaginator(request -> request.tableName(table)
                        .keyConditionExpression("pk = :permits")
                        .expressionAttributeValues(Map.of(":permits", text(ControlKeys.permits(tenant))))
                        .consistentRead(true))
                .items()
                .stream()
                .map(item -> permit(tenant, item))
                .toList();
    }

    @Override
    public boolean take(Permit permit, Instant now) {
        var item = new HashMap<>(ControlKeys.permit(permit.tenant(), permit.place()));
        item.put("place", number(permit.place()));
        item.put("run", text(permit.run()));
        item.put("leaseEnds", number(permit.leaseEnds().toEpochMilli()));
        item.put("ttl", number(permit.leaseEnds().getEpochSecond()));
        try {
            dynamoDb.putItem(request -> request.tableName(table)
                    .item(item)
                    .conditionExpression("attribute_not_exists(pk) OR leaseEnds <= :now OR #run = :run")
                    .expressionAttributeNames(Map.of("#run", "run"))
                    .expressionAttributeValues(Map.of(":now", number(now.toEpochMilli()), ":run", text(permit.run()))));
            return true;
        } catch (ConditionalCheckFailedException e) {
            return false;
        }
    }

    @Override
    public void free(Permit permit) {
        try {
            dynamoDb.deleteItem(request -> request.tableName(table)
                    .key(ControlKeys.permit(permit.tenant(), permit.place()))
                    .conditionExpression("#run = :run")
                    .expressionAttributeNames(Map.of("#run", "run"))
                    .expressionAttributeValues(Map.of(":run", text(permit.run()))));
        } catch (ConditionalCheckFailedException e) {
            // Its lease had ended, and another run has the place.
        }
    }

    private static Permit permit(String tenant, Map<String, AttributeValue> item) {
        return new Permit(
                tenant,
                (int) number(item, "place"),
                required(item, "run"),
                Instant.ofEpochMilli(number(item, "leaseEnds")));
    }
}
