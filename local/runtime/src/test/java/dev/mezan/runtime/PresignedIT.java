package dev.mezan.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mezan.catalog.Grant;
import dev.mezan.runtime.endpoint.Identities;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Configuration;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/** Uploads and downloads by signed addresses, with a client that has no credentials. */
class PresignedIT {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static LocalSuite suite;

    @BeforeAll
    static void start() {
        suite = LocalSuite.start(new SuiteSettings(0, Optional.empty(), false), TestingCatalog.small());
    }

    @AfterAll
    static void stop() {
        suite.close();
        HTTP.close();
    }

    @Test
    void whatIsPutAtASignedAddressCanBeGotAtAnother() throws Exception {
        var put =
                send(HttpRequest.newBuilder(upload("a b.json")).PUT(HttpRequest.BodyPublishers.ofString("{\"a\":1}")));
        var got = send(HttpRequest.newBuilder(download("a b.json")));

        assertThat(put.statusCode()).isEqualTo(200);
        assertThat(got.body()).isEqualTo("{\"a\":1}");
    }

    @Test
    void anAddressThatHasExpiredTakesNothing() throws Exception {
        var late = URI.create(upload("late").toString().replaceAll("X-Amz-Date=\\d{8}", "X-Amz-Date=20200101"));

        var put = send(HttpRequest.newBuilder(late).PUT(HttpRequest.BodyPublishers.ofString("x")));

        assertThat(put.statusCode()).isEqualTo(403);
        assertThat(put.body()).contains("<Code>AccessDenied</Code>", "Request has expired");
        assertThat(send(HttpRequest.newBuilder(download("late"))).statusCode()).isEqualTo(404);
    }

    @Test
    void anAddressThatAFunctionSignedIsGoodForItsKeyAlone() throws Exception {
        suite.clients("uploader", List.of(new Grant.WriteObjects(TestingCatalog.BUCKET)));
        var signed = upload("mine", new Identities().issue("uploader", List.of()));
        var others = URI.create(signed.toString().replace("/mine?", "/others?"));

        assertThat(send(HttpRequest.newBuilder(others).PUT(HttpRequest.BodyPublishers.ofString("x")))
                        .body())
                .contains("SignatureDoesNotMatch");
        assertThat(send(HttpRequest.newBuilder(signed).PUT(HttpRequest.BodyPublishers.ofString("x")))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void bytesOfAnotherChecksumAreRefused() throws Exception {
        var put = send(HttpRequest.newBuilder(upload("sum"))
                .header("x-amz-checksum-sha256", "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=")
                .PUT(HttpRequest.BodyPublishers.ofString("x")));

        assertThat(put.statusCode()).isEqualTo(400);
        assertThat(put.body()).contains("BadDigest");
    }

    private static URI upload(String key) {
        return upload(key, AwsBasicCredentials.create("test", "test"));
    }

    private static URI upload(String key, AwsBasicCredentials credentials) {
        try (var presigner = presigner(credentials)) {
            return URI.create(presigner
                    .presignPutObject(r -> r.signatureDuration(Duration.ofMinutes(15))
                            .putObjectRequest(
                                    put -> put.bucket(TestingCatalog.BUCKET).key(key)))
                    .url()
                    .toString());
        }
    }

    private static URI download(String key) {
        try (var presigner = presigner(AwsBasicCredentials.create("test", "test"))) {
            return URI.create(presigner
                    .presignGetObject(r -> r.signatureDuration(Duration.ofMinutes(15))
                            .getObjectRequest(
                                    get -> get.bucket(TestingCatalog.BUCKET).key(key)))
                    .url()
                    .toString());
        }
    }

    private static S3Presigner presigner(AwsBasicCredentials credentials) {
        return S3Presigner.builder()
                .endpointOverride(suite.endpoint())
                .region(Region.US_EAST_1)
                .credentialsProvider(StaticCredentialsProvider.create(credentials))
                .serviceConfiguration(
                        S3Configuration.builder().pathStyleAccessEnabled(true).build())
                .build();
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
