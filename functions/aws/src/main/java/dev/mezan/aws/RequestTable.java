package dev.mezan.aws;

import static dev.mezan.aws.Items.required;
import static dev.mezan.aws.Items.text;

import dev.mezan.core.request.IdempotencyKey;
import dev.mezan.core.request.RequestRecord;
import dev.mezan.core.request.Requests;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;

/**
 * Requests under keys in a DynamoDB table.
 *
 * <p>A record's end is checked by the write itself: DynamoDB deletes what has expired only some days later.
 *
 * @see <a href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/TTL.html">Time to live</a>
 */
public final class RequestTable implements Requests {
    private final DynamoDbClient dynamoDb;
    private final String table;

    /** The requests in a table. */
    public RequestTable(DynamoDbClient dynamoDb, String table) {
        this.dynamoDb = dynamoDb;
        this.table = table;
    }

    @Override
    public Optional<RequestRecord> record(RequestRecord request) {
        try {
            dynamoDb.putItem(put -> put.tableName(table)
                    .item(item(request))
                    .conditionExpression("attribute_not_exists(pk) OR expiry <= :now")
                    .expressionAttributeValues(
                            Map.of(":now", EffectItems.number(request.at().toEpochMilli())))
                    .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD));
            return Optional.empty();
        } catch (ConditionalCheckFailedException e) {
            return Optional.of(record(request.key(), e.item()));
        }
    }

    private static Map<String, AttributeValue> item(RequestRecord request) {
        var key = request.key();
        var item = new HashMap<>(LedgerKeys.request(key.tenant(), key.value()));
        item.put("body", text(request.body()));
        item.put("run", text(request.run()));
        item.put("at", text(request.at().toString()));
        item.put("expiry", EffectItems.number(request.expiry().toEpochMilli()));
        item.put("ttl", EffectItems.number(request.expiry().getEpochSecond() + 1));
        return item;
    }

    private static RequestRecord record(IdempotencyKey key, Map<String, AttributeValue> item) {
        return new RequestRecord(
                key, required(item, "body"), required(item, "run"), Instant.parse(required(item, "at")));
    }
}
