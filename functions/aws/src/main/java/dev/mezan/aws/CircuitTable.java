package dev.mezan.aws;

import static dev.mezan.aws.Items.json;
import static dev.mezan.aws.Items.number;
import static dev.mezan.aws.Items.text;

import dev.mezan.core.circuit.Circuit;
import dev.mezan.core.circuit.CircuitChange;
import dev.mezan.core.circuit.CircuitStore;
import dev.mezan.core.circuit.Step;
import dev.mezan.core.json.Json;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;

/**
 * Circuits in the control table: one item each, all under one partition key so that one request reads them, and the
 * last 50 moves of each beside it. A count is one conditional write; a move is a transaction of two.
 *
 * @see <a href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/transaction-apis.html">DynamoDB transactions</a>
 */
public final class CircuitTable implements CircuitStore {
    /** How many moves of a circuit are kept. */
    public static final int KEPT = 50;

    private static final String UNTOUCHED = "attribute_not_exists(pk) OR version = :before";

    private final DynamoDbClient dynamoDb;
    private final String table;

    /** The circuits in a table. */
    public CircuitTable(DynamoDbClient dynamoDb, String table) {
        this.dynamoDb = dynamoDb;
        this.table = table;
    }

    @Override
    public List<Circuit> all() {
        return dynamoDb
                .queryPaginator(request -> request.tableName(table)
                        .keyConditionExpression("pk = :circuits")
                        .expressionAttributeValues(Map.of(":circuits", text(ControlKeys.CIRCUITS)))
                        .consistentRead(true))
                .items()
                .stream()
                .map(CircuitItem::circuit)
                .toList();
    }

    @Override
    public Optional<Circuit> write(Step step) {
        return step.change().map(change -> move(step.next(), change)).orElseGet(() -> count(step.next()));
    }

    /** The last moves of a circuit, at most 50, the oldest first. */
    public List<CircuitChange> changes(String target) {
        return dynamoDb
                .queryPaginator(request -> request.tableName(table)
                        .keyConditionExpression("pk = :changes")
                        .expressionAttributeValues(Map.of(":changes", text(ControlKeys.changes(target))))
                        .consistentRead(true))
                .items()
                .stream()
                .map(item -> Json.MAPPER.readValue(Items.required(item, "change"), CircuitChange.class))
                .sorted(Comparator.comparingLong(CircuitChange::number))
                .toList();
    }

    private Optional<Circuit> count(Circuit next) {
        try {
            dynamoDb.putItem(request -> request.tableName(table)
                    .item(CircuitItem.of(next))
                    .conditionExpression(UNTOUCHED)
                    .expressionAttributeValues(Map.of(":before", number(next.version() - 1)))
                    .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD));
            return Optional.empty();
        } catch (ConditionalCheckFailedException e) {
            return Optional.of(e.hasItem() ? CircuitItem.circuit(e.item()) : Circuit.unknown(next.target()));
        } catch (TransactionConflictException e) {
            return Optional.of(read(next.target()));
        }
    }

    private Optional<Circuit> move(Circuit next, CircuitChange change) {
        try {
            dynamoDb.transactWriteItems(request -> request.transactItems(
                    TransactWriteItem.builder().put(circuit(next)).build(),
                    TransactWriteItem.builder().put(event(change)).build()));
            return Optional.empty();
        } catch (TransactionCanceledException e) {
            return Optional.of(behind(next.target(), e.cancellationReasons()));
        }
    }

    private Put circuit(Circuit next) {
        return Put.builder()
                .tableName(table)
                .item(CircuitItem.of(next))
                .conditionExpression(UNTOUCHED)
                .expressionAttributeValues(Map.of(":before", number(next.version() - 1)))
                .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)
                .build();
    }

    private Put event(CircuitChange change) {
        var item = new HashMap<>(ControlKeys.change(change.target(), change.number(), KEPT));
        item.put("change", json(change));
        return Put.builder().tableName(table).item(item).build();
    }

    /** A transaction that conflicts with another tells nothing of the item; one whose condition failed tells it. */
    private Circuit behind(String target, List<CancellationReason> reasons) {
        return reasons.stream()
                .filter(CancellationReason::hasItem)
                .map(reason -> CircuitItem.circuit(reason.item()))
                .findFirst()
                .orElseGet(() -> read(target));
    }

    private Circuit read(String target) {
        var answer = dynamoDb.getItem(request ->
                request.tableName(table).key(ControlKeys.circuit(target)).consistentRead(true));
        return answer.hasItem() ? CircuitItem.circuit(answer.item()) : Circuit.unknown(target);
    }
}
