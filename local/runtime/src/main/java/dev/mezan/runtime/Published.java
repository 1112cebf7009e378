package dev.mezan.runtime;

import dev.mezan.aws.Publisher;
import dev.mezan.catalog.Catalog;
import dev.mezan.catalog.Names;
import dev.mezan.core.registry.Publication;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The catalog's workflows and agents in the control table; nothing is left to do when the suite stops. */
record Published() implements AutoCloseable {
    /** Publishes them, as a deployment does. */
    static Published to(DynamoDbClient dynamoDb, Catalog catalog) {
        new Publisher(dynamoDb, Names.CONTROL).all(new Publication(catalog.agents(), catalog.workflows()));
        return new Published();
    }

    @Override
    public void close() {}
}
