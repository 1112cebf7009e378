package dev.mezan.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EndpointIT {
    private static final String SIGNED = "AWS4-HMAC-SHA256 Credential=test/20260101/us-east-1/%s/aws4_request";
    private static LocalSuite suite;

    @BeforeAll
    static void start() {
        suite = LocalSuite.start(new SuiteSettings(0, Optional.empty(), true), TestingCatalog.small());
        suite.awaitReady();
    }

    @AfterAll
    static void stop() {
        suite.close();
    }

    @Test
    void healthNamesEveryPart() throws Exception {
        var answer = send(request("/_mezan/health").GET());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .isEqualTo(
                        "{\"status\":\"ready\",\"parts\":{\"dynamodb\":\"ready\",\"sqs\":\"ready\",\"s3\":\"ready\",\"workflows\":\"ready\",\"intake\":\"ready\"}}");
    }

    @Test
    void aRequestThatNobodySignedSaysHowToSignIt() throws Exception {
        var answer = send(request("/").GET());

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("MissingAuthenticationToken", "AWS_ACCESS_KEY_ID=test");
    }

    @Test
    void aServiceThatIsNotThereIsNamedWithThoseThatAre() throws Exception {
        var answer = send(
                request("/").header("Authorization", SIGNED.formatted("sns")).GET());

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("no service 'sns'", "dynamodb, lambda, s3, sqs, states");
    }

    @Test
    void anOperationThatIsNotThereIsNamed() throws Exception {
        var answer = send(dynamoDb("Nothing", "{}"));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("UnknownOperationException", "'Nothing'");
    }

    @Test
    void brokenJsonIsASerializationException() throws Exception {
        var answer = send(dynamoDb("PutItem", "{\"TableName\":"));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("SerializationException");
    }

    @Test
    void aBodyOf100MegabytesIsRefused() throws Exception {
        try (var socket =
                new Socket(InetAddress.getLoopbackAddress(), suite.endpoint().getPort())) {
            var head = "PUT /objects/big HTTP/1.1\r\nHost: localhost\r\nAuthorization: " + SIGNED.formatted("s3")
                    + "\r\nContent-Length: 104857600\r\n\r\n";
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            assertThat(firstLine(socket.getInputStream())).contains("413");
        }
    }

    @Test
    void aBodyThatEndsTooEarlyHarmsNobodyElse() throws Exception {
        try (var socket =
                new Socket(InetAddress.getLoopbackAddress(), suite.endpoint().getPort())) {
            var cut = "PUT /objects/cut HTTP/1.1\r\nHost: localhost\r\nAuthorization: " + SIGNED.formatted("s3")
                    + "\r\nContent-Length: 1000\r\n\r\nonly this";
            socket.getOutputStream().write(cut.getBytes(StandardCharsets.US_ASCII));
        }

        assertThat(send(request("/_mezan/health").GET()).statusCode()).isEqualTo(200);
        assertThat(send(request("/objects/cut")
                                .header("Authorization", SIGNED.formatted("s3"))
                                .GET())
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void theAwsCommandLineListsTablesQueuesAndBuckets() throws Exception {
        assumeTrue(awsIsHere(), "The AWS CLI (aws) is not on the PATH");

        assertThat(aws("dynamodb", "list-tables")).contains("\"things\"");
        assertThat(aws("sqs", "list-queues"))
                .contains(
                        suite.endpoint() + "/000000000000/jobs\"",
                        suite.endpoint() + "/000000000000/jobs-dead-letters\"");
        assertThat(aws("s3", "ls")).contains(" objects");
    }

    @Test
    void theAwsCommandLineCopiesAFileThereAndBack(@TempDir Path folder) throws Exception {
        assumeTrue(awsIsHere(), "The AWS CLI (aws) is not on the PATH");
        var file = Files.writeString(folder.resolve("a b.md"), "# Hello ✓");

        aws("s3", "cp", file.toString(), "s3://objects/cli/a b.md");

        assertThat(aws("s3", "cp", "s3://objects/cli/a b.md", "-")).contains("# Hello ✓");
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(suite.endpoint().resolve(path));
    }

    private static HttpRequest.Builder dynamoDb(String operation, String body) {
        return request("/")
                .header("Authorization", SIGNED.formatted("dynamodb"))
                .header("X-Amz-Target", "DynamoDB_20120810." + operation)
                .POST(HttpRequest.BodyPublishers.ofString(body));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }
    }

    private static String firstLine(InputStream in) throws IOException {
        var line = new StringBuilder();
        for (var read = in.read(); read >= 0 && read != '\n'; read = in.read()) {
            line.append((char) read);
        }
        return line.toString();
    }

    private static boolean awsIsHere() {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "aws")));
    }

    private static String aws(String... arguments) throws Exception {
        var command = Stream.concat(
                        Stream.of("aws", "--endpoint-url", suite.endpoint().toString()), Stream.of(arguments))
                .toList();
        var process = command(command);
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        return output;
    }

    private static Process command(List<String> command) throws IOException {
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("AWS_ACCESS_KEY_ID", "test");
        builder.environment().put("AWS_SECRET_ACCESS_KEY", "test");
        builder.environment().put("AWS_DEFAULT_REGION", "us-east-1");
        return builder.start();
    }
}
