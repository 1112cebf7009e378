package dev.mezan.runtime.sqs;

import dev.mezan.core.problem.MezanException;
import dev.mezan.core.problem.Problem;
import dev.mezan.runtime.endpoint.AwsRequest;
import dev.mezan.runtime.endpoint.AwsResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;

/** Sends requests on to ElasticMQ, over connections that stay open. */
final class SqsConnection implements AutoCloseable {
    private static final Duration LONGEST_CALL = Duration.ofSeconds(30);

    private final URI address;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    SqsConnection(int port) {
        this.address = URI.create("http://127.0.0.1:" + port);
    }

    /** The answer to a request. */
    AwsResponse send(AwsRequest request) {
        var query = request.query().isEmpty() ? "" : "?" + request.query();
        var onward = HttpRequest.newBuilder(address.resolve(request.path() + query))
                .timeout(LONGEST_CALL)
                .method(request.method(), HttpRequest.BodyPublishers.ofByteArray(request.body()));
        request.header("content-type").ifPresent(type -> onward.header("Content-Type", type));
        request.header("x-amz-target").ifPresent(target -> onward.header("X-Amz-Target", target));
        return response(exchange(onward.build()));
    }

    @Override
    public void close() {
        http.shutdownNow();
    }

    private HttpResponse<byte[]> exchange(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new MezanException(Problem.of("interrupted", "The caller gave up while SQS was answering"), e);
        }
    }

    private static AwsResponse response(HttpResponse<byte[]> response) {
        Map<String, String> headers = response.headers().map().entrySet().stream()
                .filter(entry -> entry.getKey().startsWith("content-type")
                        || entry.getKey().startsWith("x-amz"))
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().getFirst()));
        return new AwsResponse(response.statusCode(), headers, response.body());
    }
}
