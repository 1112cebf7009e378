package dev.mezan.aws;

import static dev.mezan.aws.Items.text;

import dev.mezan.core.ledger.EffectId;
import dev.mezan.core.ledger.EffectRecord;
import dev.mezan.core.ledger.Ledger;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;

/**
 * Effects in a DynamoDB table: one item each, every write conditional on the state, the fence and the token before it.
 *
 * <p>A write that is refused comes back with the item that stands in its way, so that a repeat costs one request.
 *
 * @see <a href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Expressions.ConditionExpressions.html">
 *     Condition expressions</a>
 */
public final class LedgerTable implements Ledger {
    private final DynamoDbClient dynamoDb;
    private final String table;

    /** The effects in a table. */
    public LedgerTable(DynamoDbClient dynamoDb, String table) {
        this.dynamoDb = dynamoDb;
        this.table = table;
    }

    @Override
    public Optional<EffectRecord> open(EffectRecord.Reserved first) {
        return put(request(first).conditionExpression("attribute_not_exists(pk)"));
    }

    @Override
    public Optional<EffectRecord> replace(EffectRecord before, EffectRecord after) {
        return put(request(after)
                .conditionExpression("#state = :state AND fence = :fence AND #token = :token")
                .expressionAttributeNames(Map.of("#state", "state", "#token", "token"))
                .expressionAttributeValues(Map.of(
                        ":state", text(before.word()),
                        ":fence", EffectItems.number(before.claim().fence()),
                        ":token", text(before.claim().token()))));
    }

    @Override
    public Optional<EffectRecord> find(EffectId id) {
        var response = dynamoDb.getItem(
                request -> request.tableName(table).key(LedgerKeys.effect(id)).consistentRead(true));
        return response.hasItem() ? Optional.of(EffectItems.record(response.item())) : Optional.empty();
    }

    private PutItemRequest.Builder request(EffectRecord record) {
        return PutItemRequest.builder()
                .tableName(table)
                .item(EffectItems.of(record))
                .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD);
    }

    private Optional<EffectRecord> put(PutItemRequest.Builder request) {
        try {
            dynamoDb.putItem(request.build());
            return Optional.empty();
        } catch (ConditionalCheckFailedException e) {
            return Optional.of(EffectItems.record(standing(e)));
        }
    }

    private static Map<String, AttributeValue> standing(ConditionalCheckFailedException e) {
        if (!e.hasItem()) {
            throw new IllegalStateException("The effect's record is gone", e);
        }
        return e.item();
    }
}
