package dev.mezan.runtime.crash;

import dev.mezan.agent.Registration;
import dev.mezan.agents.AgentRegistry;
import dev.mezan.aws.AwsClients;
import dev.mezan.aws.Publisher;
import dev.mezan.catalog.Catalog;
import dev.mezan.catalog.Names;
import dev.mezan.catalog.SuiteCatalog;
import dev.mezan.core.registry.Agents;
import dev.mezan.core.workflow.WorkflowReader;
import java.util.List;
import java.util.stream.Stream;

/** The shipped suite with an agent and three workflows more. */
final class CrashCatalog {
    /** A workflow of one task, a fan-out of three, and one that has both before it. */
    private static final String DOCUMENT = """
            {"name":"crash-LANE","version":"1.0.0","description":"Marks five times.","lane":"LANE","tasks":[
              {"id":"first","agent":"marker","input":{"what":"{% $input.what %}"}},
              {"id":"each","agent":"marker","after":["first"],"forEach":"{% [1..3] %}",
               "input":{"what":"{% $tasks.first.what & '-' & $string($item) %}"}},
              {"id":"last","agent":"marker","after":["each"],"input":{"what":"{% $tasks.each[2].what %}"}}],
             "aggregate":{"output":"{% $tasks.last %}"}}""";

    /** The tasks of a run of it. */
    static final List<String> TASKS = List.of("first", "each[0]", "each[1]", "each[2]", "last");

    private CrashCatalog() {}

    static Catalog catalog() {
        return SuiteCatalog.of(
                Stream.concat(AgentRegistry.registrations().stream(), Stream.of(Registration.of(Marker.class)))
                        .toList());
    }

    static void publish(AwsClients suite) {
        Orders.open(suite);
        for (var document :
                List.of(DOCUMENT.replace("LANE", "fast"), DOCUMENT.replace("LANE", "durable"), People.DOCUMENT)) {
            var workflow = new WorkflowReader(Agents.of(catalog().agents())).read(document, "test");
            new Publisher(suite.dynamoDb(), Names.CONTROL).workflow(workflow, document);
        }
    }
}
