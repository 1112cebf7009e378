package dev.mezan.simulation.world;

import dev.mezan.aws.Publisher;
import dev.mezan.aws.TenantLimitTable;
import dev.mezan.catalog.Names;
import dev.mezan.core.registry.Agents;
import dev.mezan.core.workflow.Workflow;
import dev.mezan.core.workflow.WorkflowReader;
import dev.mezan.simulation.schedule.Scheduler;
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

    /** Its second stage may take so long that a fast run that is no longer fresh goes on in the durable lane. */
    private static final String LATE = """
            {"name": "late-charges", "version": "1.0.0", "description": "Charges somebody, the second time slowly.",
             "lane": "fast", "inputSchema": {"type": "object"},
             "tasks": [
               {"id": "first", "agent": "charger", "input": {"what": "{% $input.name & '-first' %}"}},
               {"id": "slow", "agent": "charger", "after": ["first"], "timeoutSeconds": 280,
                "input": {"what": "{% $input.name & '-slow' %}"}},
               {"id": "late", "agent": "charger", "after": ["slow"], "timeoutSeconds": 280,
                "input": {"what": "{% $input.name & '-last' %}"}}],
             "aggregate": {"output": "{% $tasks.late %}"}}
            """;

    /** Asks a person between two charges, with a charge beside the question. */
    private static final String ASKED = """
            {"name": "asked-charges", "version": "1.0.0", "description": "Charges somebody if a person says so.",
             "lane": "fast", "inputSchema": {"type": "object"},
             "tasks": [
               {"id": "before", "agent": "charger", "input": {"what": "{% $input.name & '-before' %}"}},
               {"id": "may", "agent": "person", "after": ["before"],
                "input": {"message": "May I?", "assignees": ["grace"], "deadline": "PT3H", "reminders": ["PT1H"],
                          "escalation": [{"after": "PT2H", "to": ["barbara"]}], "default": {"approved": false}}},
               {"id": "beside", "agent": "charger", "after": ["before"],
                "input": {"what": "{% $input.name & '-beside' %}"}},
               {"id": "behind", "agent": "charger", "after": ["may", "beside"],
                "input": {"what": "{% $input.name & '-behind' %}"}}],
             "aggregate": {"output": "{% $tasks.may %}"}}
            """;

    static Published of(Suite suite) {
        var reader = new WorkflowReader(Agents.of(suite.catalog().agents()));
        var workflows = new LinkedHashMap<String, Workflow>();
        Stream.concat(
                        suite.catalog().workflows().stream(),
                        Stream.of(
                                LATE,
                                ASKED,
                                CHARGES.formatted("fast"),
                                CHARGES.formatted("durable").replace("\"charges\"", "\"durable-charges\"")))
                .forEach(document -> workflows.put(document, reader.read(document, "a simulated workflow")));
        return new Published(suite, workflows);
    }

    /** Publishes all, as a deployment does. */
    void to(DynamoDbClient tables) {
        var publisher = new Publisher(tables, Names.CONTROL);
        suite.catalog().agents().forEach(publisher::agent);
        new TenantLimitTable(tables, Names.CONTROL, () -> Scheduler.BEGINNING).set(TenantLaws.LIMIT);
        workflows.forEach((document, workflow) -> publisher.workflow(workflow, document));
    }
}
