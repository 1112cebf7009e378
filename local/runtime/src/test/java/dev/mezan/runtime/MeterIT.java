package dev.mezan.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.mezan.catalog.Names;
import dev.mezan.catalog.SuiteCatalog;
import dev.mezan.runtime.meter.CountedRequests;
import dev.mezan.runtime.meter.ReckonedWrites;
import dev.mezan.runtime.meter.Unit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sfn.model.HistoryEvent;

/** What the meter says against counts that know nothing of it: requests at the endpoint, histories, sizes of items. */
class MeterIT {
    private static final TestingSuite SUITE = new TestingSuite();
    private static final ReckonedWrites WRITES =
            ReckonedWrites.at(SUITE.suite().router(), SuiteCatalog.shipped().tables());
    private static final CountedRequests STATES =
            CountedRequests.at(SUITE.suite().router(), "states");
    private static final CountedRequests QUEUES =
            CountedRequests.at(SUITE.suite().router(), "sqs");
    private static final String DOCUMENT = """
            {"name": "metered-LANE", "version": "1.0.0", "description": "Some work.", "lane": "LANE", "tasks": [
              {"id": "first", "agent": "echo", "input": {"payload": "{% $input.text %}"}},
              {"id": "each", "agent": "echo", "after": ["first"], "forEach": "{% [1..10] %}",
               "input": {"payload": "{% $tasks.first.payload & $string($item) %}"}},
              {"id": "last", "agent": "echo", "after": ["each"], "input": {"payload": "{% $count($tasks.each) %}"}}]}
            """;
    private static final String INPUT = "{\"text\": \"" + "x".repeat(450) + "\"}";

    /** Decompose, Plan, Advance after each of three stages, Aggregate. */
    private static final int ORCHESTRATION = 6;

    private static final int TASKS = 12;
    private static final int STAGES = 3;

    @BeforeAll
    static void ready() {
        SUITE.suite().awaitPublished();
    }

    @AfterAll
    static void stop() {
        SUITE.close();
    }

    @Test
    void inTheFastLaneEachUnitIsWhatWasSeenAtTheEndpoint() {
        SUITE.publish(document("fast"));
        var meter = SUITE.meter().totals();
        var starts = STATES.of("StartSyncExecution");
        var writes = WRITES.units();

        var run = SUITE.run(document("fast"), INPUT);

        assertThat(run.summary().status()).isEqualTo("succeeded");
        assertThat(STATES.of("StartSyncExecution") - starts).isEqualTo(1);
        assertThat(used(meter, Unit.EXPRESS_REQUEST))
                .as("the one that was asked for, and one for each stage, which state machines start among themselves")
                .isEqualTo(1 + STAGES);
        assertThat(used(meter, Unit.LAMBDA_REQUEST)).isEqualTo(ORCHESTRATION + TASKS);
        assertThat(used(meter, Unit.STANDARD_TRANSITION)).isZero();
        assertThat(used(meter, Unit.DYNAMODB_WRITE)).isEqualTo(WRITES.units() - writes);
    }

    @Test
    void inTheDurableLaneTransitionsAndInvocationsAreThoseOfTheHistory() {
        SUITE.publish(document("durable"));
        var meter = SUITE.meter().totals();
        var writes = WRITES.units();

        var run = SUITE.run(document("durable"), INPUT);
        var history = history(run.summary().run());

        assertThat(run.summary().status()).isEqualTo("succeeded");
        var entered =
                history.stream().filter(type -> type.endsWith("StateEntered")).count();
        assertThat(used(meter, Unit.STANDARD_TRANSITION)).isEqualTo((double) entered);
        assertThat(history.stream().filter("LambdaFunctionSucceeded"::equals).count()
                        + history.stream().filter("TaskSucceeded"::equals).count())
                .isEqualTo(ORCHESTRATION + STAGES);
        assertThat(used(meter, Unit.LAMBDA_REQUEST)).isEqualTo(ORCHESTRATION + TASKS);
        assertThat(used(meter, Unit.EXPRESS_REQUEST)).isEqualTo(STAGES);
        assertThat(used(meter, Unit.DYNAMODB_WRITE)).isEqualTo(WRITES.units() - writes);
    }

    @Test
    void eachRequestToAQueueIsCountedOnce() {
        var meter = SUITE.meter().totals();
        var before = QUEUES.operations().values().stream()
                .mapToInt(Integer::intValue)
                .sum();
        var sqs = SUITE.suite().clients().sqs();

        var queue = sqs.getQueueUrl(r -> r.queueName(Names.INTAKE + "bulk")).queueUrl();
        sqs.sendMessage(r -> r.queueUrl(queue).messageBody("x".repeat(100)));
        sqs.sendMessage(r -> r.queueUrl(queue).messageBody("x".repeat(70_000)));

        var requests = QUEUES.operations().values().stream()
                        .mapToInt(Integer::intValue)
                        .sum()
                - before;
        assertThat(requests).isEqualTo(3);
        assertThat(used(meter, Unit.SQS_REQUEST))
                .as("70,000 bytes are two chunks of 64 KB")
                .isEqualTo(requests + 1);
    }

    private static double used(Map<Unit, Double> before, Unit unit) {
        return SUITE.meter().totals().getOrDefault(unit, 0.0) - before.getOrDefault(unit, 0.0);
    }

    private static String document(String lane) {
        return DOCUMENT.replace("LANE", lane);
    }

    private static List<String> history(String run) {
        var stepFunctions = SUITE.suite().clients().stepFunctions();
        var execution = "arn:aws:states:us-east-1:000000000000:execution:" + Names.DURABLE + ":" + run;
        await().until(() ->
                stepFunctions.describeExecution(r -> r.executionArn(execution)).stopDate() != null);
        return stepFunctions.getExecutionHistoryPaginator(r -> r.executionArn(execution)).events().stream()
                .map(HistoryEvent::typeAsString)
                .toList();
    }
}
