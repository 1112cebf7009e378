package dev.mezan.simulation;

import dev.mezan.simulation.world.Suite;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/** Mistakes on the wire between functions and tables. */
final class Wires {
    private Wires() {}

    static Suite tampered(Suite suite, Tampering tampering) {
        var before = suite.tables();
        return suite.tables(real -> new TamperedTables(before.apply(real), tampering));
    }

    /** Puts are others. */
    static Suite puts(Suite suite, UnaryOperator<PutItemRequest> change) {
        return tampered(suite, new Tampering() {
            @Override
            public PutItemRequest put(PutItemRequest request) {
                return change.apply(request);
            }
        });
    }

    /** Puts whose condition is of a kind have none. */
    static Suite unconditional(Suite suite, Predicate<String> condition) {
        return puts(
                suite,
                put -> condition.test(String.valueOf(put.conditionExpression()))
                        ? put.toBuilder()
                                .conditionExpression(null)
                                .expressionAttributeNames(null)
                                .expressionAttributeValues(null)
                                .build()
                        : put);
    }

    /** An attribute of what is put becomes another, of the items that have it. */
    static Suite attribute(Suite suite, String name, UnaryOperator<Map<String, AttributeValue>> change) {
        return puts(suite, put -> {
            if (!put.item().containsKey(name)) {
                return put;
            }
            var item = new HashMap<>(put.item());
            item.putAll(change.apply(put.item()));
            return put.toBuilder().item(item).build();
        });
    }

    /** Updates of a table have no condition. */
    static Suite updates(Suite suite, String table) {
        return tampered(suite, new Tampering() {
            @Override
            public UpdateItemRequest update(UpdateItemRequest request) {
                return request.tableName().equals(table)
                        ? request.toBuilder().conditionExpression(null).build()
                        : request;
            }
        });
    }

    /** What is put in a transaction has no condition. */
    static Suite putsTogether(Suite suite) {
        return transactions(
                suite,
                item -> item.put() == null
                        ? item
                        : TransactWriteItem.builder()
                                .put(item.put().toBuilder()
                                        .conditionExpression(null)
                                        .expressionAttributeValues(null)
                                        .build())
                                .build());
    }

    /** What is updated in a transaction has no condition. */
    static Suite updatesTogether(Suite suite) {
        return transactions(
                suite,
                item -> item.update() == null
                        ? item
                        : TransactWriteItem.builder()
                                .update(item.update().toBuilder()
                                        .conditionExpression(null)
                                        .build())
                                .build());
    }

    /** An attribute is not put at all. */
    static Suite without(Suite suite, String attribute) {
        return puts(suite, put -> {
            var item = new HashMap<>(put.item());
            item.remove(attribute);
            return put.toBuilder().item(item).build();
        });
    }

    /** Whoever looks for the places of a tenant sees none, and takes one. */
    static Suite blindToPlaces(Suite suite) {
        return tampered(unconditional(suite, condition -> condition.contains("leaseEnds <= :now")), new Tampering() {
            @Override
            public QueryRequest query(QueryRequest request) {
                return request.expressionAttributeValues().containsKey(":permits")
                        ? request.toBuilder()
                                .expressionAttributeValues(Map.of(":permits", AttributeValue.fromS("nowhere")))
                                .build()
                        : request;
            }
        });
    }

    private static Suite transactions(Suite suite, UnaryOperator<TransactWriteItem> change) {
        return tampered(suite, new Tampering() {
            @Override
            public TransactWriteItemsRequest transaction(TransactWriteItemsRequest request) {
                return request.toBuilder()
                        .transactItems(
                                request.transactItems().stream().map(change).toList())
                        .build();
            }
        });
    }

    /** Deletions hit nothing. */
    static Suite deletions(Suite suite) {
        return tampered(suite, new Tampering() {
            @Override
            public DeleteItemRequest delete(DeleteItemRequest request) {
                var key = new HashMap<>(request.key());
                key.put("sk", AttributeValue.fromS("nowhere"));
                return DeleteItemRequest.builder()
                        .tableName(request.tableName())
                        .key(key)
                        .build();
            }
        });
    }
}
