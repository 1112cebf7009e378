package dev.mezan.runtime;

import dev.mezan.aws.Publisher;
import dev.mezan.catalog.Catalog;
import dev.mezan.catalog.Names;
import dev.mezan.core.registry.Agents;
import dev.mezan.core.workflow.WorkflowReader;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The catalog's workflows and agents in the control table; nothing is left to do when the suite stops. */
record Published() implements AutoCloseable {
    /** Publishes them, as a deployment does. */
    static Published to(DynamoDbClient dynamoDb, Catalog catalog) {
        var publisher = new Publisher(dynamoDb, Names.CONTROL);
        var reader = new WorkflowReader(Agents.of(catalog.agents()));
        catalog.agents().forEach(publisher::agent);
        catalog.workflows().forEach(document -> publisher.workflow(reader.read(document, "catalog"), document));
        return new Published();
    }

    @Override
    public void close() {}
}
