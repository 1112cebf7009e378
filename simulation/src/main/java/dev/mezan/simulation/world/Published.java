package dev.mezan.simulation.world;

import dev.mezan.aws.Publisher;
import dev.mezan.catalog.Names;
import dev.mezan.core.registry.Agents;
import dev.mezan.core.workflow.Workflow;
import dev.mezan.core.workflow.WorkflowReader;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * The workflows of all worlds, read once.
 *
 * @param suite whose agents they use
 * @param workflows by their documents
 */
record Published(Suite suite, Map<String, Workflow> workflows) {
    private static final String CHARGES = """
            {"name": "charges", "version": "1.0.0", "description": "Charges somebody in two stages.", "lane": "%s",
             "inputSchema": {"type": "object"},
             "tasks": [
               {"id": "first", "agent": "charger", "input": {"what": "{%% $input.name & '-first' %%}"}},
               {"id": "each", "agent": "charger", "after": ["first"], "forEach": "{%% [1..3] %%}",
                "input": {"what": "{%% $input.name & '-' & $string($item) %%}"}}],
             "aggregate": {"output": "{%% $count($tasks.each) %%}"}}
            """;

    static Published of(Suite suite) {
        var reader = new WorkflowReader(Agents.of(suite.catalog().agents()));
        var workflows = new LinkedHashMap<String, Workflow>();
        Stream.concat(
                        suite.catalog().workflows().stream(),
                        Stream.of(
                                CHARGES.formatted("fast"),
                                CHARGES.formatted("durable").replace("\"charges\"", "\"durable-charges\"")))
                .forEach(document -> workflows.put(document, reader.read(document, "a simulated workflow")));
        return new Published(suite, workflows);
    }

    /** Publishes all, as a deployment does. */
    void to(DynamoDbClient tables) {
        var publisher = new Publisher(tables, Names.CONTROL);
        suite.catalog().agents().forEach(publisher::agent);
        workflows.forEach((document, workflow) -> publisher.workflow(workflow, document));
    }
}
