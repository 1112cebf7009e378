package dev.mezan.aws;

import static dev.mezan.aws.Items.required;
import static dev.mezan.aws.Items.text;

import dev.mezan.core.run.Cancellation;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;

/**
 * The wishes that runs end, in the table of runs.
 *
 * @param dynamoDb its client
 * @param table the table's name
 */
record RunCancellations(DynamoDbClient dynamoDb, String table) {
    /** Writes one; gives the one that was there before, which stays. */
    Optional<Cancellation> put(String run, Cancellation wish) {
        var item = new HashMap<>(RunKeys.cancellation(run));
        item.put("by", text(wish.by()));
        item.put("reason", text(wish.reason()));
        item.put("at", text(wish.at().toString()));
        item.put(
                "ttl",
                AttributeValue.fromN(
                        Long.toString(wish.at().plus(RunsTable.KEPT).getEpochSecond())));
        try {
            dynamoDb.putItem(request -> request.tableName(table)
                    .item(item)
                    .conditionExpression("attribute_not_exists(pk)")
                    .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD));
            return Optional.empty();
        } catch (ConditionalCheckFailedException e) {
            return Optional.of(e.hasItem() ? read(e.item()) : wish);
        }
    }

    /** The one of a run, as it was some milliseconds ago. */
    Optional<Cancellation> find(String run) {
        var response = dynamoDb.getItem(request -> request.tableName(table).key(RunKeys.cancellation(run)));
        return response.hasItem() ? Optional.of(read(response.item())) : Optional.empty();
    }

    private static Cancellation read(Map<String, AttributeValue> item) {
        return new Cancellation(required(item, "by"), required(item, "reason"), Instant.parse(required(item, "at")));
    }
}
