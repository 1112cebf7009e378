package dev.mezan.runtime.sqs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mezan.runtime.endpoint.AwsRequest;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SqsActionTest {
    @Test
    void theJsonProtocolNamesTheActionInAHeaderAndTheQueueByItsAddress() {
        var action = SqsAction.of(request(
                "/",
                Map.of("x-amz-target", "AmazonSQS.SendMessageBatch"),
                "{\"QueueUrl\":\"http://127.0.0.1:4566/000000000000/jobs\"}"));

        assertThat(action).isEqualTo(new SqsAction("SendMessageBatch", "jobs"));
        assertThat(action.iamAction()).isEqualTo("sqs:SendMessage");
    }

    @Test
    void theQueryProtocolHasThemInAForm() {
        var form = Map.of("content-type", "application/x-www-form-urlencoded");

        assertThat(SqsAction.of(request("/", form, "Action=GetQueueUrl&QueueName=jobs")))
                .isEqualTo(new SqsAction("GetQueueUrl", "jobs"));
        assertThat(SqsAction.of(request("/000000000000/jobs", form, "Action=ReceiveMessage")))
                .isEqualTo(new SqsAction("ReceiveMessage", "jobs"));
    }

    private static AwsRequest request(String path, Map<String, String> headers, String body) {
        return new AwsRequest("POST", path, "", headers, body.getBytes(StandardCharsets.UTF_8));
    }
}
