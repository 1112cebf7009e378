package dev.mezan.conformance;

import static dev.mezan.conformance.Texts.key;
import static dev.mezan.conformance.Texts.number;
import static dev.mezan.conformance.Texts.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/**
 * What queries and transactions of a table do.
 *
 * @see <a href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_Query.html">Query</a>
 * @see <a href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_TransactWriteItems.html">TransactWriteItems</a>
 */
public abstract class QueriesContract {
    private final String partition = "contract-" + UUID.randomUUID();

    /** A client of the tables. */
    protected abstract DynamoDbClient client();

    /** The name of a table with the keys pk and sk, and an index by-status with the keys gpk and gsk, all text. */
    protected abstract String table();

    private void put(String sort, Map<String, AttributeValue> more) {
        var item = new java.util.TreeMap<>(key(partition, sort));
        item.putAll(more);
        client().putItem(request -> request.tableName(table()).item(item));
    }

    private QueryResponse query(Consumer<QueryRequest.Builder> request) {
        var query = QueryRequest.builder().tableName(table()).consistentRead(true);
        request.accept(query);
        return client().query(query.build());
    }

    private static List<String> sorts(QueryResponse answer) {
        return answer.items().stream()
                .map(item -> item.getOrDefault("sk", text("")).s())
                .toList();
    }

    private void letters() {
        List.of("b", "a", "d", "c", "Z").forEach(sort -> put(sort, Map.of("n", number(1))));
    }

    @Test
    void aPartitionComesInTheOrderOfItsSortKeys() {
        letters();
        var all = query(request ->
                request.keyConditionExpression("pk = :p").expressionAttributeValues(Map.of(":p", text(partition))));
        assertThat(sorts(all)).containsExactly("Z", "a", "b", "c", "d");
        assertThat(all.count()).isEqualTo(5);
        var backwards = query(request -> request.keyConditionExpression("pk = :p")
                .scanIndexForward(false)
                .expressionAttributeValues(Map.of(":p", text(partition))));
        assertThat(sorts(backwards)).containsExactly("d", "c", "b", "a", "Z");
    }

    @Test
    void aSortKeyMayBeBetweenTwoOrBeginWithSomething() {
        letters();
        put("ab", Map.of());
        var between = query(request -> request.keyConditionExpression("pk = :p AND sk BETWEEN :first AND :last")
                .expressionAttributeValues(Map.of(":p", text(partition), ":first", text("b"), ":last", text("c"))));
        assertThat(sorts(between)).containsExactly("b", "c");
        var begins = query(request -> request.keyConditionExpression("pk = :p AND begins_with(sk, :a)")
                .expressionAttributeValues(Map.of(":p", text(partition), ":a", text("a"))));
        assertThat(sorts(begins)).containsExactly("a", "ab");
    }

    @Test
    void aPageEndsAtItsLimitAndTheNextBeginsBehindIt() {
        letters();
        var first = query(request -> request.keyConditionExpression("pk = :p")
                .limit(2)
                .expressionAttributeValues(Map.of(":p", text(partition))));
        assertThat(sorts(first)).containsExactly("Z", "a");
        assertThat(first.lastEvaluatedKey()).isEqualTo(key(partition, "a"));
        var second = query(request -> request.keyConditionExpression("pk = :p")
                .exclusiveStartKey(first.lastEvaluatedKey())
                .expressionAttributeValues(Map.of(":p", text(partition))));
        assertThat(sorts(second)).containsExactly("b", "c", "d");
        assertThat(second.hasLastEvaluatedKey()).isFalse();
    }

    @Test
    void aFilterTakesAwayOfWhatWasRead() {
        letters();
        put("e", Map.of("n", number(2)));
        var found = query(request -> request.keyConditionExpression("pk = :p")
                .filterExpression("n = :two")
                .projectionExpression("sk")
                .expressionAttributeValues(Map.of(":p", text(partition), ":two", number(2))));
        assertThat(found.items()).containsExactly(Map.of("sk", text("e")));
    }

    @Test
    void anIndexHasTheItemsThatHaveItsKeysInTheOrderOfItsOwn() {
        put("one", Map.of("gpk", text(partition), "gsk", text("2")));
        put("two", Map.of("gpk", text(partition), "gsk", text("1")));
        put("three", Map.of());
        var found = client().query(request -> request.tableName(table())
                .indexName("by-status")
                .keyConditionExpression("gpk = :p")
                .expressionAttributeValues(Map.of(":p", text(partition))));
        assertThat(sorts(found)).containsExactly("two", "one");
    }

    @Test
    void aTransactionWritesAllOrNothingAndSaysWhatRefusedIt() {
        put("there", Map.of("n", number(1)));
        var refused = catchThrowableOfType(
                TransactionCanceledException.class,
                () -> client().transactWriteItems(request ->
                        request.transactItems(newItem("first"), newItem("there"), decrease("short"))));
        assertThat(refused.cancellationReasons())
                .extracting(reason -> reason.code())
                .containsExactly("None", "ConditionalCheckFailed", "ConditionalCheckFailed");
        assertThat(refused.cancellationReasons().get(1).item()).containsEntry("n", number(1));
        assertThat(refused.cancellationReasons().get(2).hasItem()).isFalse();
        assertThat(there("first")).isEmpty();
    }

    @Test
    void aTransactionThatMayBeDoneIsDone() {
        put("there", Map.of("n", number(7)));
        client().transactWriteItems(request -> request.transactItems(newItem("first"), decrease("there")));
        assertThat(there("first")).isNotEmpty();
        assertThat(there("there")).containsEntry("n", number(2));
    }

    private Map<String, AttributeValue> there(String sort) {
        return client().getItem(request ->
                        request.tableName(table()).key(key(partition, sort)).consistentRead(true))
                .item();
    }

    private TransactWriteItem newItem(String sort) {
        return TransactWriteItem.builder()
                .put(put -> put.tableName(table())
                        .item(key(partition, sort))
                        .conditionExpression("attribute_not_exists(pk)")
                        .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD))
                .build();
    }

    private TransactWriteItem decrease(String sort) {
        return TransactWriteItem.builder()
                .update(update -> update.tableName(table())
                        .key(key(partition, sort))
                        .updateExpression("SET n = n - :by")
                        .conditionExpression("n >= :by")
                        .expressionAttributeValues(Map.of(":by", number(5))))
                .build();
    }
}
