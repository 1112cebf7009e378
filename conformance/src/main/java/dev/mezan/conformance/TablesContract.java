package dev.mezan.conformance;

import static dev.mezan.conformance.Texts.key;
import static dev.mezan.conformance.Texts.number;
import static dev.mezan.conformance.Texts.text;
import static dev.mezan.conformance.Texts.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;

/**
 * What single items of a table do.
 *
 * @see <a href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_PutItem.html">PutItem</a>
 * @see <a href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_UpdateItem.html">UpdateItem</a>
 */
public abstract class TablesContract {
    private final String partition = "contract-" + UUID.randomUUID();

    /** A client of the tables. */
    protected abstract DynamoDbClient client();

    /** The name of a table with the keys pk and sk, both text. */
    protected abstract String table();

    private Map<String, AttributeValue> item() {
        return with(key(partition, "a"), "n", number(1));
    }

    private void put(Map<String, AttributeValue> item) {
        client().putItem(request -> request.tableName(table()).item(item));
    }

    private Map<String, AttributeValue> read(String sort) {
        return client().getItem(request ->
                        request.tableName(table()).key(key(partition, sort)).consistentRead(true))
                .item();
    }

    @Test
    void whatIsNotThereIsReadAsNothing() {
        var answer = client().getItem(request -> request.tableName(table()).key(key(partition, "nowhere")));
        assertThat(answer.hasItem()).isFalse();
    }

    @Test
    void aPutTakesThePlaceOfTheWholeItemAndGivesTheOldOne() {
        put(with(item(), "old", text("x")));
        var answer = client().putItem(
                        request -> request.tableName(table()).item(item()).returnValues(ReturnValue.ALL_OLD));
        assertThat(answer.attributes()).containsEntry("old", text("x"));
        assertThat(read("a")).isEqualTo(item());
    }

    @Test
    void aPutWhoseConditionDoesNotHoldChangesNothingAndShowsTheItemIfAsked() {
        put(item());
        var refused = catchThrowableOfType(
                ConditionalCheckFailedException.class,
                () -> client().putItem(request -> request.tableName(table())
                        .item(with(item(), "n", number(2)))
                        .conditionExpression("attribute_not_exists(pk)")
                        .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)));
        assertThat(refused.awsErrorDetails().errorCode()).isEqualTo("ConditionalCheckFailedException");
        assertThat(refused.item()).isEqualTo(item());
        assertThat(read("a")).isEqualTo(item());
    }

    @Test
    void aRefusalShowsNoItemIfNobodyAsks() {
        put(item());
        var refused = catchThrowableOfType(
                ConditionalCheckFailedException.class,
                () -> client().putItem(request ->
                        request.tableName(table()).item(item()).conditionExpression("attribute_not_exists(pk)")));
        assertThat(refused.hasItem()).isFalse();
    }

    @Test
    void anUpdateMakesTheItemAndGivesItAsItIs() {
        var answer = client().updateItem(request -> request.tableName(table())
                .key(key(partition, "u"))
                .updateExpression("SET n = if_not_exists(n, :start) + :one, #t = :t ADD c :one")
                .expressionAttributeNames(Map.of("#t", "ttl"))
                .expressionAttributeValues(Map.of(":start", number(10), ":one", number(1), ":t", number(99)))
                .returnValues(ReturnValue.ALL_NEW));
        assertThat(answer.attributes())
                .containsEntry("n", number(11))
                .containsEntry("c", number(1))
                .containsEntry("ttl", number(99))
                .isEqualTo(read("u"));
    }

    @Test
    void anUpdateRemovesAndGivesWhatItChangedAlone() {
        put(with(item(), "gone", text("x")));
        var answer = client().updateItem(request -> request.tableName(table())
                .key(key(partition, "a"))
                .updateExpression("SET n = n - :two REMOVE gone")
                .conditionExpression("n < :two AND attribute_exists(gone)")
                .expressionAttributeValues(Map.of(":two", number(2)))
                .returnValues(ReturnValue.UPDATED_NEW));
        assertThat(answer.attributes()).isEqualTo(Map.of("n", number(-1)));
        assertThat(read("a")).doesNotContainKey("gone");
    }

    @Test
    void anUpdateWhoseConditionDoesNotHoldMakesNoItem() {
        var refused = catchThrowableOfType(
                ConditionalCheckFailedException.class,
                () -> client().updateItem(request -> request.tableName(table())
                        .key(key(partition, "never"))
                        .updateExpression("SET n = :one")
                        .conditionExpression("n = :one OR begins_with(sk, :x)")
                        .expressionAttributeValues(Map.of(":one", number(1), ":x", text("x")))
                        .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)));
        assertThat(refused.hasItem()).isFalse();
        assertThat(read("never")).isEmpty();
    }

    @Test
    void aDeletionOfNothingIsNoFailureAndOneWithAConditionIs() {
        client().deleteItem(request -> request.tableName(table()).key(key(partition, "none")));
        put(item());
        var refused = catchThrowableOfType(
                ConditionalCheckFailedException.class,
                () -> client().deleteItem(request -> request.tableName(table())
                        .key(key(partition, "a"))
                        .conditionExpression("n > :one")
                        .expressionAttributeValues(Map.of(":one", number(1)))));
        assertThat(refused.statusCode()).isEqualTo(400);
        var gone = client().deleteItem(request ->
                request.tableName(table()).key(key(partition, "a")).returnValues(ReturnValue.ALL_OLD));
        assertThat(gone.attributes()).isEqualTo(item());
        assertThat(read("a")).isEmpty();
    }

    @Test
    void aTableThatIsNotThereIsNotFound() {
        var missing = catchThrowableOfType(
                ResourceNotFoundException.class,
                () -> client().getItem(
                                request -> request.tableName("no-such-table").key(key("a", "b"))));
        assertThat(missing.awsErrorDetails().errorCode()).isEqualTo("ResourceNotFoundException");
    }

    @Test
    void whatIsWrongWithARequestIsAValidationException() {
        assertThat(code(() -> put(Map.of("pk", text(partition))))).isEqualTo("ValidationException");
        assertThat(code(() -> put(key(partition, "")))).isEqualTo("ValidationException");
        assertThat(code(() -> client().updateItem(request ->
                        request.tableName(table()).key(key(partition, "a")).updateExpression("SET n = :unknown"))))
                .isEqualTo("ValidationException");
        assertThat(code(() -> client().putItem(request -> request.tableName(table())
                        .item(item())
                        .conditionExpression("attribute_not_exists(pk)")
                        .expressionAttributeValues(Map.of(":unused", number(1))))))
                .isEqualTo("ValidationException");
    }

    private static String code(Runnable request) {
        return catchThrowableOfType(DynamoDbException.class, request::run)
                .awsErrorDetails()
                .errorCode();
    }

    @Test
    void aBatchReadsWhatIsThereInAnyOrder() {
        put(item());
        var answer = client().batchGetItem(request -> request.requestItems(Map.of(
                table(),
                software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes.builder()
                        .keys(List.of(key(partition, "a"), key(partition, "none")))
                        .build())));
        assertThat(answer.responses().get(table())).containsExactly(item());
    }
}
