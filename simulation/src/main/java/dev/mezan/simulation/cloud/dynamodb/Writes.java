package dev.mezan.simulation.cloud.dynamodb;

import dev.mezan.simulation.cloud.dynamodb.expression.Bindings;
import dev.mezan.simulation.cloud.dynamodb.expression.Condition;
import dev.mezan.simulation.cloud.dynamodb.expression.Update;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Delete;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/**
 * A write of one item, as every request for one comes down to.
 *
 * @param table the table's name
 * @param key the item's key, or the whole of it
 * @param condition what must hold; empty for nothing
 * @param bindings what the expressions' names and values stand for
 * @param change what becomes of the item
 * @param showsItem whether a failed condition gives the item
 */
record Writes(
        String table,
        Map<String, AttributeValue> key,
        Optional<String> condition,
        Bindings bindings,
        UnaryOperator<Optional<Map<String, AttributeValue>>> change,
        boolean showsItem) {
    static Writes of(PutItemRequest request) {
        return new Writes(
                request.tableName(),
                request.item(),
                Optional.ofNullable(request.conditionExpression()),
                new Bindings(request.expressionAttributeNames(), request.expressionAttributeValues())
                        .allIn(request.conditionExpression()),
                _ -> Optional.of(request.item()),
                shows(request.returnValuesOnConditionCheckFailure()));
    }

    static Writes of(DeleteItemRequest request) {
        return new Writes(
                request.tableName(),
                request.key(),
                Optional.ofNullable(request.conditionExpression()),
                new Bindings(request.expressionAttributeNames(), request.expressionAttributeValues())
                        .allIn(request.conditionExpression()),
                _ -> Optional.empty(),
                shows(request.returnValuesOnConditionCheckFailure()));
    }

    static Writes of(UpdateItemRequest request) {
        var bindings = new Bindings(request.expressionAttributeNames(), request.expressionAttributeValues())
                .allIn(request.conditionExpression(), request.updateExpression());
        return new Writes(
                request.tableName(),
                request.key(),
                Optional.ofNullable(request.conditionExpression()),
                bindings,
                updated(request.key(), request.updateExpression(), bindings),
                shows(request.returnValuesOnConditionCheckFailure()));
    }

    static Writes of(Put put) {
        return new Writes(
                put.tableName(),
                put.item(),
                Optional.ofNullable(put.conditionExpression()),
                new Bindings(put.expressionAttributeNames(), put.expressionAttributeValues()),
                _ -> Optional.of(put.item()),
                shows(put.returnValuesOnConditionCheckFailure()));
    }

    static Writes of(Delete delete) {
        return new Writes(
                delete.tableName(),
                delete.key(),
                Optional.ofNullable(delete.conditionExpression()),
                new Bindings(delete.expressionAttributeNames(), delete.expressionAttributeValues()),
                _ -> Optional.empty(),
                shows(delete.returnValuesOnConditionCheckFailure()));
    }

    static Writes of(software.amazon.awssdk.services.dynamodb.model.Update update) {
        var bindings = new Bindings(update.expressionAttributeNames(), update.expressionAttributeValues());
        return new Writes(
                update.tableName(),
                update.key(),
                Optional.ofNullable(update.conditionExpression()),
                bindings,
                updated(update.key(), update.updateExpression(), bindings),
                shows(update.returnValuesOnConditionCheckFailure()));
    }

    /** A condition on an item that is not written. */
    static Writes of(software.amazon.awssdk.services.dynamodb.model.ConditionCheck check) {
        return new Writes(
                check.tableName(),
                check.key(),
                Optional.of(check.conditionExpression()),
                new Bindings(check.expressionAttributeNames(), check.expressionAttributeValues()),
                UnaryOperator.identity(),
                shows(check.returnValuesOnConditionCheckFailure()));
    }

    private static boolean shows(@Nullable ReturnValuesOnConditionCheckFailure what) {
        return what == ReturnValuesOnConditionCheckFailure.ALL_OLD;
    }

    private static UnaryOperator<Optional<Map<String, AttributeValue>>> updated(
            Map<String, AttributeValue> key, @Nullable String expression, Bindings bindings) {
        var update = Update.of(Optional.ofNullable(expression).orElse(""), bindings);
        return before -> Optional.of(update.apply(before.orElse(key)));
    }

    /** Whether the condition holds for an item that is perhaps not there. */
    boolean mayBeDone(Optional<Map<String, AttributeValue>> item) {
        return condition
                .map(expression -> Condition.of(expression, bindings).test(item.orElse(Map.of())))
                .orElse(true);
    }
}
