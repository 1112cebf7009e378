package dev.mezan.runtime;

import static org.awaitility.Awaitility.await;

import dev.mezan.agent.Registration;
import dev.mezan.agents.AgentRegistry;
import dev.mezan.aws.Publisher;
import dev.mezan.aws.RunReader;
import dev.mezan.aws.RunReader.RunDetail;
import dev.mezan.catalog.Catalog;
import dev.mezan.catalog.Names;
import dev.mezan.catalog.SuiteCatalog;
import dev.mezan.core.agent.Manifest;
import dev.mezan.core.registry.Agents;
import dev.mezan.core.workflow.WorkflowReader;
import dev.mezan.runtime.meter.Meter;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import software.amazon.awssdk.services.sfn.model.StartSyncExecutionResponse;

/** The shipped suite and the testing agents, in one process. */
final class TestingSuite implements AutoCloseable {
    private static final String MACHINES = "arn:aws:states:us-east-1:000000000000:stateMachine:";
    private static final AtomicInteger RUNS = new AtomicInteger();

    private final Catalog catalog = SuiteCatalog.of(Stream.of(
                    AgentRegistry.registrations().stream().map(TestingSuite::patient), //
                    TestingAgents.registrations().stream(),
                    UnsteadyAgents.registrations().stream())
            .flatMap(all -> all)
            .toList());
    private final LocalSuite suite = LocalSuite.start(new SuiteSettings(0, Optional.empty(), false), catalog);

    /** The shipped agents' failures are played by the hundred here: their circuits would open, and waits take long. */
    private static Registration patient(Registration agent) {
        var manifest = agent.manifest();
        var resilience = manifest.resilience();
        return new Registration(
                agent.type(),
                new Manifest(
                        manifest.name(),
                        manifest.description(),
                        manifest.function(),
                        manifest.inputSchema(),
                        manifest.outputSchema(),
                        manifest.timeout(),
                        manifest.memoryMb(),
                        resilience
                                .circuit(UnsteadyAgents.PATIENT)
                                .retry(resilience.retry().waits(Duration.ofMillis(10), 2, Duration.ofMillis(50)))));
    }

    /** Waits until runs can be started. */
    TestingSuite ready() {
        suite.awaitIntake();
        return this;
    }

    LocalSuite suite() {
        return suite;
    }

    Meter meter() {
        return suite.meter();
    }

    /** Publishes a document, runs it in its lane's state machine with an input, and gives the run as it ended. */
    RunDetail run(String document, String input) {
        var workflow = new WorkflowReader(Agents.of(catalog.agents())).read(document, "test");
        new Publisher(suite.clients().dynamoDb(), Names.CONTROL).workflow(workflow, document);
        var run = "run-" + RUNS.incrementAndGet();
        var message = "{\"workflow\":\"%s\",\"run\":\"%s\",\"input\":%s}".formatted(workflow.name(), run, input);
        switch (workflow.lane()) {
            case FAST -> startSync(message);
            case DURABLE ->
                suite.clients()
                        .stepFunctions()
                        .startExecution(r -> r.stateMachineArn(MACHINES + Names.DURABLE)
                                .name(run)
                                .input(message));
        }
        return ended(run);
    }

    StartSyncExecutionResponse startSync(String message) {
        return suite.clients()
                .stepFunctions()
                .startSyncExecution(
                        r -> r.stateMachineArn(MACHINES + Names.FAST).input(message));
    }

    /** A run, once it has ended. */
    RunDetail ended(String run) {
        var reader = new RunReader(suite.clients().dynamoDb(), Names.RUNS);
        await().atMost(Duration.ofMinutes(1))
                .until(() -> reader.status(run)
                        .filter(status -> !"running".equals(status))
                        .isPresent());
        return reader.find(run).orElseThrow();
    }

    @Override
    public void close() {
        suite.close();
    }
}
