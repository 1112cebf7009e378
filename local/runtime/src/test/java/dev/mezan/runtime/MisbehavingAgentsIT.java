package dev.mezan.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mezan.agents.AgentRegistry;
import dev.mezan.aws.BucketObjects;
import dev.mezan.aws.Publisher;
import dev.mezan.aws.RunReader;
import dev.mezan.catalog.Catalog;
import dev.mezan.catalog.Names;
import dev.mezan.catalog.SuiteCatalog;
import dev.mezan.core.payload.Payloads;
import dev.mezan.core.registry.Agents;
import dev.mezan.core.run.Outcome;
import dev.mezan.core.run.TaskOutcome;
import dev.mezan.core.workflow.WorkflowReader;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Whatever an agent does, it is its task's outcome and the suite goes on. */
class MisbehavingAgentsIT {
    private static final Catalog CATALOG = SuiteCatalog.of(
            Stream.concat(AgentRegistry.registrations().stream(), MisbehavingAgents.registrations().stream())
                    .toList());
    private static final LocalSuite SUITE = LocalSuite.start(new SuiteSettings(0, Optional.empty(), false), CATALOG);

    @BeforeAll
    static void ready() {
        SUITE.awaitIntake();
    }

    @AfterAll
    static void stop() {
        SUITE.close();
    }

    @Test
    void anAgentThatThrowsFailsItsTaskWithItsOwnWords() {
        var outcome = outcomeOf("thrower", "required");

        assertThat(outcome.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(outcome.error().orElseThrow().name()).contains("IllegalStateException");
        assertThat(outcome.error().orElseThrow().cause()).contains("the card was declined");
    }

    @Test
    void anAgentThatThrowsAnErrorFailsItsTaskAndNothingElse() {
        assertThat(outcomeOf("breaker", "required").error().orElseThrow().name())
                .contains("StackOverflowError");
        assertThat(outcomeOf("thrower", "required").outcome()).isEqualTo(Outcome.FAILED);
    }

    @Test
    void anAgentThatHangsFailsByItsTasksTimeout() {
        var outcome = outcomeOf("hanger", "optional");

        assertThat(outcome.error().orElseThrow().name()).isEqualTo("States.Timeout");
        assertThat(outcome.durationMs()).isBetween(900L, 10_000L);
    }

    @Test
    void aResultThatItsSchemaForbidsFailsTheTaskAndNamesThePlace() {
        var outcome = outcomeOf("liar", "required");

        assertThat(outcome.error().orElseThrow().name()).contains("InvalidResult");
        assertThat(outcome.error().orElseThrow().cause()).contains("liar", "'text'");
    }

    @Test
    void aResultOfSevenMegabytesTravelsAsAClaimCheck() {
        var outcome = outcomeOf("talker", "required");

        assertThat(outcome.outcome()).isEqualTo(Outcome.SUCCEEDED);
        var objects = new Payloads(new BucketObjects(SUITE.clients().s3(), Names.OBJECTS));
        assertThat(objects.resolve(outcome.result().orElseThrow()).path("text").asString())
                .hasSize(7 * 1024 * 1024);
    }

    @Test
    void anOptionalTaskThatFailsDegradesTheRunAndARequiredOneFailsIt() {
        assertThat(run("thrower", "optional").summary().status()).isEqualTo("degraded");
        assertThat(run("thrower", "required").summary().status()).isEqualTo("failed");
    }

    private static TaskOutcome outcomeOf(String agent, String criticality) {
        return run(agent, criticality).outcomes().getFirst();
    }

    private static RunReader.RunDetail run(String agent, String criticality) {
        var name = agent + "-" + criticality;
        var document = """
                {"name": "%s", "version": "1.0.0", "tasks": [
                  {"id": "it", "agent": "%s", "input": {"value": 1}, "timeoutSeconds": 1, "criticality": "%s"}
                ]}""".formatted(name, agent, criticality);
        var workflow = new WorkflowReader(Agents.of(CATALOG.agents())).read(document, name);
        new Publisher(SUITE.clients().dynamoDb(), Names.CONTROL).workflow(workflow, document);
        var run = "run-" + name + "-" + System.nanoTime();
        SUITE.clients()
                .stepFunctions()
                .startSyncExecution(
                        r -> r.stateMachineArn("arn:aws:states:us-east-1:000000000000:stateMachine:" + Names.FAST)
                                .input("{\"workflow\":\"" + name + "\",\"run\":\"" + run + "\",\"input\":{}}"));
        return new RunReader(SUITE.clients().dynamoDb(), Names.RUNS).find(run).orElseThrow();
    }
}
