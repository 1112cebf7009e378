package dev.mezan.agent.invocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mezan.aws.AwsClients;
import dev.mezan.aws.BucketObjects;
import dev.mezan.core.payload.ClaimCheck;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.core.sync.ResponseTransformer;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;
import software.amazon.awssdk.services.sfn.SfnClient;
import software.amazon.awssdk.services.sqs.SqsClient;

class TaskObjectsTest {
    private final FakeS3 s3 = new FakeS3();
    private final TaskObjects payloads = new TaskObjects(new BucketObjects(new OnlyS3(s3), "bucket"));

    @Test
    void whatIsStoredIsReadAgain() {
        var claim = payloads.put("run-1", "review[3]", bytes("{}"));
        assertThat(claim.key()).startsWith("payloads/run-1/review_3_-").endsWith(".json");
        assertThat(payloads.read(claim)).isEqualTo(bytes("{}"));
    }

    @Test
    void anObjectThatIsGoneIsToldByItsAddress() {
        var claim = new ClaimCheck("bucket", "gone", "0".repeat(64), 1);
        assertThatThrownBy(() -> payloads.read(claim)).hasMessageContaining("s3://bucket/gone");
    }

    @Test
    void anObjectThatWasChangedIsRefused() {
        var claim = payloads.put("run-1", "task", bytes("{}"));
        s3.objects.put("bucket/" + claim.key(), bytes("[]"));
        assertThatThrownBy(() -> payloads.read(claim)).hasMessageContaining("SHA-256");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** S3 as far as payloads use it. */
    private static final class FakeS3 implements S3Client {
        final Map<String, byte[]> objects = new HashMap<>();

        @Override
        public PutObjectResponse putObject(PutObjectRequest request, RequestBody body) {
            try (var in = body.contentStreamProvider().newStream()) {
                objects.put(request.bucket() + "/" + request.key(), in.readAllBytes());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return PutObjectResponse.builder().build();
        }

        @Override
        public <T> T getObject(GetObjectRequest request, ResponseTransformer<GetObjectResponse, T> transformer) {
            var found = objects.get(request.bucket() + "/" + request.key());
            if (found == null) {
                throw NoSuchKeyException.builder().message("no such key").build();
            }
            try {
                return transformer.transform(
                        GetObjectResponse.builder().build(),
                        AbortableInputStream.create(new ByteArrayInputStream(found)));
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public String serviceName() {
            return "s3";
        }

        @Override
        public void close() {}
    }

    /** Clients of which only S3 is there. */
    private record OnlyS3(S3Client s3) implements AwsClients {
        @Override
        public DynamoDbClient dynamoDb() {
            throw new UnsupportedOperationException("An agent has no tables");
        }

        @Override
        public SqsClient sqs() {
            throw new UnsupportedOperationException("An agent has no queues");
        }

        @Override
        public SfnClient stepFunctions() {
            throw new UnsupportedOperationException("An agent starts nothing");
        }
    }
}
