package dev.mezan.aws;

import static dev.mezan.aws.Items.number;
import static dev.mezan.aws.Items.required;
import static dev.mezan.aws.Items.text;

import dev.mezan.core.limit.Bucket;
import dev.mezan.core.limit.BucketStore;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;

/** Token buckets in the control table, an item each; one that is full for a day expires. */
public final class BucketTable implements BucketStore {
    private static final Duration KEPT = Duration.ofDays(1);

    private final DynamoDbClient dynamoDb;
    private final String table;

    /** The buckets in a table. */
    public BucketTable(DynamoDbClient dynamoDb, String table) {
        this.dynamoDb = dynamoDb;
        this.table = table;
    }

    @Override
    public Optional<Bucket> write(Bucket before, Bucket after) {
        try {
            dynamoDb.putItem(request -> request.tableName(table)
                    .item(item(after))
                    .conditionExpression("attribute_not_exists(pk) OR (#full = :full AND portion = :portion)")
                    .expressionAttributeNames(Map.of("#full", "full"))
                    .expressionAttributeValues(
                            Map.of(":full", text(before.full().toString()), ":portion", text(before.portion())))
                    .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD));
            return Optional.empty();
        } catch (ConditionalCheckFailedException e) {
            return Optional.of(e.hasItem() ? bucket(after.key(), e.item()) : Bucket.untouched(after.key()));
        }
    }

    /** A bucket as it is; one request. */
    public Bucket read(String key) {
        var response = dynamoDb.getItem(
                request -> request.tableName(table).key(ControlKeys.bucket(key)).consistentRead(true));
        return response.hasItem() ? bucket(key, response.item()) : Bucket.untouched(key);
    }

    private static Map<String, AttributeValue> item(Bucket bucket) {
        var item = new HashMap<>(ControlKeys.bucket(bucket.key()));
        item.put("full", text(bucket.full().toString()));
        item.put("portion", text(bucket.portion()));
        item.put("ttl", number(bucket.full().plus(KEPT).getEpochSecond()));
        return item;
    }

    private static Bucket bucket(String key, Map<String, AttributeValue> item) {
        return new Bucket(key, Instant.parse(required(item, "full")), required(item, "portion"));
    }
}
