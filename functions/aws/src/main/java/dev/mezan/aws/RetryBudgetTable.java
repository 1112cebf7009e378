package dev.mezan.aws;

import static dev.mezan.aws.Items.text;

import dev.mezan.core.retry.RetryBudgets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/**
 * Retry budgets in the control table: an item for each agent and window, in which tokens are what is left, in
 * thousandths of a retry. Taking one is one conditional write.
 *
 * @see <a href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Expressions.UpdateExpressions.html">DynamoDB
 *     update expressions</a>
 */
public final class RetryBudgetTable implements RetryBudgets {
    private static final String BUDGET = "BUDGET#";
    private static final int RETRY = 1_000;
    private static final Duration KEPT = Duration.ofHours(1);
    private static final String TOKENS = "SET tokens = if_not_exists(tokens, :floor) + :change, #ttl = :ttl";
    private static final String COUNTS = " ADD calls :calls, retries :retries";

    private final DynamoDbClient dynamoDb;
    private final String table;
    private final InstantSource clock;

    /** The budgets in a table. */
    public RetryBudgetTable(DynamoDbClient dynamoDb, String table, InstantSource clock) {
        this.dynamoDb = dynamoDb;
        this.table = table;
        this.clock = clock;
    }

    @Override
    public boolean spend(String target, double share, boolean first) {
        var earned = first ? thousandths(share) : 0;
        try {
            change(target, new Change(earned - RETRY, first ? 1 : 0, 1), RETRY - earned);
            return true;
        } catch (ConditionalCheckFailedException e) {
            if (first) {
                called(target, share, 1);
            }
            return false;
        }
    }

    @Override
    public void called(String target, double share, int calls) {
        change(target, new Change(thousandths(share) * calls, calls, 0), 0);
    }

    private void change(String target, Change change, int needed) {
        var now = clock.instant().getEpochSecond();
        var window = now - Math.floorMod(now, WINDOW.toSeconds());
        var values = new HashMap<String, AttributeValue>();
        values.put(":floor", number(FLOOR * RETRY));
        values.put(":change", number(change.tokens));
        values.put(":ttl", number(window + KEPT.toSeconds()));
        values.put(":calls", number(change.calls));
        values.put(":retries", number(change.retries));
        values.put(":needed", number(needed));
        dynamoDb.updateItem(request -> request.tableName(table)
                .key(Map.of("pk", text(BUDGET + target), "sk", text(Long.toString(window))))
                .updateExpression(TOKENS + COUNTS)
                .conditionExpression("attribute_not_exists(tokens) OR tokens >= :needed")
                .expressionAttributeNames(Map.of("#ttl", "ttl"))
                .expressionAttributeValues(values));
    }

    private static int thousandths(double share) {
        return (int) Math.round(share * RETRY);
    }

    private static AttributeValue number(long value) {
        return AttributeValue.fromN(Long.toString(value));
    }

    private record Change(int tokens, int calls, int retries) {}
}
