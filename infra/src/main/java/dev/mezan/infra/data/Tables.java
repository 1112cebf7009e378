package dev.mezan.infra.data;

import dev.mezan.catalog.TableSpec;
import dev.mezan.infra.Deployment;
import dev.mezan.infra.Exemptions;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.dynamodb.CfnTable;
import software.amazon.awscdk.services.dynamodb.CfnTable.AttributeDefinitionProperty;
import software.amazon.awscdk.services.dynamodb.CfnTable.GlobalSecondaryIndexProperty;
import software.amazon.awscdk.services.dynamodb.CfnTable.KeySchemaProperty;
import software.amazon.awscdk.services.dynamodb.CfnTable.PointInTimeRecoverySpecificationProperty;
import software.amazon.awscdk.services.dynamodb.CfnTable.ProjectionProperty;
import software.amazon.awscdk.services.dynamodb.CfnTable.SSESpecificationProperty;
import software.amazon.awscdk.services.dynamodb.CfnTable.TimeToLiveSpecificationProperty;

/**
 * DynamoDB tables, billed by request.
 *
 * @param stack where they are
 * @param deployment whose tables they are
 * @param key what they are encrypted with; empty for a key of DynamoDB's own, which costs nothing
 * @param fate what becomes of them when the stack is deleted
 */
record Tables(Stack stack, Deployment deployment, Optional<DataKey> key, RemovalPolicy fate) {
    void add(TableSpec spec) {
        var settings = deployment.settings();
        var table = CfnTable.Builder.create(stack, deployment.ids().of(spec.name(), "Table"))
                .tableName(spec.name())
                .billingMode("PAY_PER_REQUEST")
                .keySchema(keys(spec.partitionKey(), spec.sortKey()))
                .attributeDefinitions(attributes(spec))
                .globalSecondaryIndexes(
                        spec.indexes().stream().map(Tables::index).toList())
                .timeToLiveSpecification(TimeToLiveSpecificationProperty.builder()
                        .attributeName(spec.timeToLive())
                        .enabled(true)
                        .build())
                .pointInTimeRecoverySpecification(PointInTimeRecoverySpecificationProperty.builder()
                        .pointInTimeRecoveryEnabled(settings.pointInTimeRecovery())
                        .build())
                .deletionProtectionEnabled(settings.deletionProtection())
                .build();
        key.ifPresent(own -> table.setSseSpecification(SSESpecificationProperty.builder()
                .sseEnabled(true)
                .sseType("KMS")
                .kmsMasterKeyId(own.arn())
                .build()));
        table.applyRemovalPolicy(fate);
        if (!settings.pointInTimeRecovery()) {
            Exemptions.ofTableWithoutRecovery(table);
        }
    }

    private static List<KeySchemaProperty> keys(String partition, String sort) {
        return List.of(key(partition, "HASH"), key(sort, "RANGE"));
    }

    private static KeySchemaProperty key(String attribute, String type) {
        return KeySchemaProperty.builder()
                .attributeName(attribute)
                .keyType(type)
                .build();
    }

    /** All that keys name, once: DynamoDB takes no others. */
    private static List<AttributeDefinitionProperty> attributes(TableSpec spec) {
        return Stream.concat(
                        Stream.of(spec.partitionKey(), spec.sortKey()),
                        spec.indexes().stream().flatMap(index -> Stream.of(index.partitionKey(), index.sortKey())))
                .distinct()
                .map(name -> AttributeDefinitionProperty.builder()
                        .attributeName(name)
                        .attributeType("S")
                        .build())
                .toList();
    }

    private static GlobalSecondaryIndexProperty index(TableSpec.Index index) {
        return GlobalSecondaryIndexProperty.builder()
                .indexName(index.name())
                .keySchema(keys(index.partitionKey(), index.sortKey()))
                .projection(ProjectionProperty.builder()
                        .projectionType("INCLUDE")
                        .nonKeyAttributes(index.projected())
                        .build())
                .build();
    }
}
