package dev.mezan.runtime.dynamodb;

import com.amazonaws.services.dynamodbv2.AmazonDynamoDB;
import com.amazonaws.services.dynamodbv2.model.AttributeDefinition;
import com.amazonaws.services.dynamodbv2.model.BillingMode;
import com.amazonaws.services.dynamodbv2.model.CreateGlobalSecondaryIndexAction;
import com.amazonaws.services.dynamodbv2.model.CreateTableRequest;
import com.amazonaws.services.dynamodbv2.model.GlobalSecondaryIndex;
import com.amazonaws.services.dynamodbv2.model.GlobalSecondaryIndexDescription;
import com.amazonaws.services.dynamodbv2.model.GlobalSecondaryIndexUpdate;
import com.amazonaws.services.dynamodbv2.model.KeySchemaElement;
import com.amazonaws.services.dynamodbv2.model.KeyType;
import com.amazonaws.services.dynamodbv2.model.Projection;
import com.amazonaws.services.dynamodbv2.model.ProjectionType;
import com.amazonaws.services.dynamodbv2.model.ScalarAttributeType;
import com.amazonaws.services.dynamodbv2.model.TimeToLiveSpecification;
import com.amazonaws.services.dynamodbv2.model.UpdateTableRequest;
import com.amazonaws.services.dynamodbv2.model.UpdateTimeToLiveRequest;
import dev.mezan.catalog.TableSpec;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/** Makes the catalog's tables. */
final class Tables {
    private final AmazonDynamoDB dynamoDb;

    Tables(AmazonDynamoDB dynamoDb) {
        this.dynamoDb = dynamoDb;
    }

    /** Makes those that are not there; the others get the indexes that they lack, and stay as they are otherwise. */
    void create(List<TableSpec> tables) {
        var there = dynamoDb.listTables().getTableNames();
        for (var table : tables) {
            if (there.contains(table.name())) {
                addIndexes(table);
            } else {
                create(table);
            }
        }
    }

    private void addIndexes(TableSpec table) {
        var indexes = Optional.ofNullable(
                        dynamoDb.describeTable(table.name()).getTable().getGlobalSecondaryIndexes())
                .orElse(List.of());
        var known = indexes.stream()
                .map(GlobalSecondaryIndexDescription::getIndexName)
                .toList();
        for (var index : table.indexes()) {
            if (!known.contains(index.name())) {
                var made = index(index);
                dynamoDb.updateTable(new UpdateTableRequest()
                        .withTableName(table.name())
                        .withAttributeDefinitions(attributes(table))
                        .withGlobalSecondaryIndexUpdates(new GlobalSecondaryIndexUpdate()
                                .withCreate(new CreateGlobalSecondaryIndexAction()
                                        .withIndexName(made.getIndexName())
                                        .withKeySchema(made.getKeySchema())
                                        .withProjection(made.getProjection()))));
            }
        }
    }

    private void create(TableSpec table) {
        var request = new CreateTableRequest()
                .withTableName(table.name())
                .withBillingMode(BillingMode.PAY_PER_REQUEST)
                .withKeySchema(keys(table.partitionKey(), table.sortKey()))
                .withAttributeDefinitions(attributes(table));
        if (!table.indexes().isEmpty()) {
            request.withGlobalSecondaryIndexes(
                    table.indexes().stream().map(Tables::index).toList());
        }
        dynamoDb.createTable(request);
        if (!table.timeToLive().isEmpty()) {
            var ends = new TimeToLiveSpecification().withEnabled(true).withAttributeName(table.timeToLive());
            dynamoDb.updateTimeToLive(
                    new UpdateTimeToLiveRequest().withTableName(table.name()).withTimeToLiveSpecification(ends));
        }
    }

    private static GlobalSecondaryIndex index(TableSpec.Index index) {
        var projection = index.projected().isEmpty()
                ? new Projection().withProjectionType(ProjectionType.KEYS_ONLY)
                : new Projection().withProjectionType(ProjectionType.INCLUDE).withNonKeyAttributes(index.projected());
        return new GlobalSecondaryIndex()
                .withIndexName(index.name())
                .withKeySchema(keys(index.partitionKey(), index.sortKey()))
                .withProjection(projection);
    }

    private static List<KeySchemaElement> keys(String partition, String sort) {
        return List.of(new KeySchemaElement(partition, KeyType.HASH), new KeySchemaElement(sort, KeyType.RANGE));
    }

    private static List<AttributeDefinition> attributes(TableSpec table) {
        var names = new LinkedHashSet<>(List.of(table.partitionKey(), table.sortKey()));
        table.indexes().forEach(index -> names.addAll(List.of(index.partitionKey(), index.sortKey())));
        return names.stream()
                .map(name -> new AttributeDefinition(name, ScalarAttributeType.S))
                .toList();
    }
}
