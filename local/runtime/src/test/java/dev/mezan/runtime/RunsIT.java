package dev.mezan.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.mezan.aws.RunReader;
import dev.mezan.catalog.Names;
import dev.mezan.catalog.SuiteCatalog;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sfn.model.StartSyncExecutionResponse;
import software.amazon.awssdk.services.sfn.model.SyncExecutionStatus;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The shipped suite, whole, in one process: runs started in each of the three ways. */
class RunsIT {
    private static final String MACHINE = "arn:aws:states:us-east-1:000000000000:stateMachine:";
    private static LocalSuite suite =
            LocalSuite.start(new SuiteSettings(0, Optional.empty(), false), SuiteCatalog.shipped());

    @BeforeAll
    static void ready() {
        suite.awaitIntake();
    }

    @AfterAll
    static void stop() {
        suite.close();
    }

    @Test
    void aSynchronousStartAnswersWithTheResult() {
        var answer = startSync("{\"workflow\":\"hello\",\"input\":{\"name\":\"Ada\"}}");

        assertThat(answer.status()).as(answer.toString()).isEqualTo(SyncExecutionStatus.SUCCEEDED);
        assertThat(json(answer.output()).at("/result/greeting").asString()).isEqualTo("Hello, Ada!");
        assertThat(json(answer.output()).path("status").asString()).isEqualTo("succeeded");
    }

    @Test
    void aMessageOnTheIntakeQueueStartsOneRunHoweverOftenItIsDelivered() {
        var queue = suite.clients()
                .sqs()
                .getQueueUrl(r -> r.queueName("mezan-intake-normal"))
                .queueUrl();
        for (int i = 0; i < 2; i++) {
            suite.clients()
                    .sqs()
                    .sendMessage(r -> r.queueUrl(queue)
                            .messageBody(
                                    "{\"workflow\":\"hello\",\"run\":\"run-twice\",\"input\":{\"name\":\"Ada\"}}"));
        }

        assertThat(ended("run-twice").summary().status()).isEqualTo("succeeded");
    }

    @Test
    void anAsynchronousStartOfTheDurableLaneIsKeptWithItsStages() {
        suite.clients()
                .stepFunctions()
                .startExecution(r -> r.stateMachineArn(MACHINE + Names.DURABLE)
                        .name("run-durable")
                        .input("{\"workflow\":\"bench-fanout\",\"input\":{\"text\":\"some\"}}"));

        var run = ended("run-durable");
        assertThat(run.summary().status()).isEqualTo("succeeded");
        assertThat(run.outcomes()).hasSize(12);
        assertThat(run.stages()).hasSize(3);
    }

    @Test
    void aRunOfAnUnknownWorkflowFailsAndSaysWhy() {
        var answer = startSync("{\"workflow\":\"helo\",\"input\":{\"name\":\"Ada\"}}");

        assertThat(answer.status()).isEqualTo(SyncExecutionStatus.FAILED);
        assertThat(answer.cause()).contains("helo");
    }

    private static StartSyncExecutionResponse startSync(String input) {
        return suite.clients()
                .stepFunctions()
                .startSyncExecution(r -> r.stateMachineArn(MACHINE + Names.FAST).input(input));
    }

    private static RunReader.RunDetail ended(String run) {
        var reader = new RunReader(suite.clients().dynamoDb(), Names.RUNS);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> reader.status(run)
                        .filter(status -> !"running".equals(status))
                        .isPresent());
        return reader.find(run).orElseThrow();
    }

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text);
    }
}
