package dev.mezan.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mezan.catalog.Names;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sfn.model.SyncExecutionStatus;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The shipped suite, whole, in one process: runs started in each of the three ways. */
class RunsIT {
    private static final String MACHINE = "arn:aws:states:us-east-1:000000000000:stateMachine:";
    private static final TestingSuite SUITE = new TestingSuite();

    @BeforeAll
    static void ready() {
        SUITE.ready();
    }

    @AfterAll
    static void stop() {
        SUITE.close();
    }

    @Test
    void aSynchronousStartAnswersWithTheResult() {
        var answer = SUITE.startSync("{\"workflow\":\"hello\",\"input\":{\"name\":\"Ada\"}}");

        assertThat(answer.status()).as(answer.toString()).isEqualTo(SyncExecutionStatus.SUCCEEDED);
        assertThat(json(answer.output()).at("/result/greeting").asString()).isEqualTo("Hello, Ada!");
        assertThat(json(answer.output()).path("status").asString()).isEqualTo("succeeded");
    }

    @Test
    void aMessageOnTheIntakeQueueStartsOneRunHoweverOftenItIsDelivered() {
        var queue = SUITE.suite()
                .clients()
                .sqs()
                .getQueueUrl(r -> r.queueName("mezan-intake-normal"))
                .queueUrl();
        for (int i = 0; i < 2; i++) {
            SUITE.suite()
                    .clients()
                    .sqs()
                    .sendMessage(r -> r.queueUrl(queue)
                            .messageBody(
                                    "{\"workflow\":\"hello\",\"run\":\"run-twice\",\"input\":{\"name\":\"Ada\"}}"));
        }

        assertThat(SUITE.ended("run-twice").summary().status()).isEqualTo("succeeded");
    }

    @Test
    void anAsynchronousStartOfTheDurableLaneIsKeptWithItsStages() {
        SUITE.suite()
                .clients()
                .stepFunctions()
                .startExecution(r -> r.stateMachineArn(MACHINE + Names.DURABLE)
                        .name("run-durable")
                        .input("{\"workflow\":\"bench-fanout\",\"input\":{\"text\":\"some\"}}"));

        var run = SUITE.ended("run-durable");
        assertThat(run.summary().status()).isEqualTo("succeeded");
        assertThat(run.outcomes()).hasSize(12);
        assertThat(run.stages()).hasSize(3);
    }

    @Test
    void aRunOfAnUnknownWorkflowFailsAndSaysWhy() {
        var answer = SUITE.startSync("{\"workflow\":\"helo\",\"input\":{\"name\":\"Ada\"}}");

        assertThat(answer.status()).isEqualTo(SyncExecutionStatus.FAILED);
        assertThat(answer.cause()).contains("helo");
    }

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text);
    }
}
