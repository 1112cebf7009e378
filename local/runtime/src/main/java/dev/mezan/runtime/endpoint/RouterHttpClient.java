package dev.mezan.runtime.endpoint;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.SdkHttpResponse;

/** Carries an SDK client's requests to the router within the JVM, without a socket. */
public final class RouterHttpClient implements SdkHttpClient {
    private final AwsRouter router;

    /** A carrier to a router. */
    public RouterHttpClient(AwsRouter router) {
        this.router = router;
    }

    @Override
    public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
        return new ExecutableHttpRequest() {
            @Override
            public HttpExecuteResponse call() throws IOException {
                return sdkResponse(router.answer(awsRequest(request)));
            }

            @Override
            public void abort() {
                // The call runs on its caller's own thread, which the SDK interrupts.
            }
        };
    }

    @Override
    public String clientName() {
        return "MezanRouter";
    }

    @Override
    public void close() {
        // It holds nothing: the router belongs to the suite.
    }

    private static AwsRequest awsRequest(HttpExecuteRequest execution) throws IOException {
        var request = execution.httpRequest();
        var body = new byte[0];
        if (execution.contentStreamProvider().isPresent()) {
            try (var stream = execution.contentStreamProvider().get().newStream()) {
                body = stream.readAllBytes();
            }
        }
        return new AwsRequest(
                request.method().name(),
                request.encodedPath().isEmpty() ? "/" : request.encodedPath(),
                request.encodedQueryParameters().orElse(""),
                headers(request),
                body);
    }

    private static Map<String, String> headers(SdkHttpRequest request) {
        var headers = new HashMap<String, String>();
        request.forEachHeader((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), String.join(",", values)));
        headers.putIfAbsent("host", request.host() + ":" + request.port());
        return headers;
    }

    private static HttpExecuteResponse sdkResponse(AwsResponse answer) {
        var response = SdkHttpResponse.builder().statusCode(answer.status());
        answer.headers().forEach(response::putHeader);
        if (answer.headers().keySet().stream().noneMatch("content-length"::equalsIgnoreCase)) {
            response.putHeader("Content-Length", String.valueOf(answer.body().length));
        }
        return HttpExecuteResponse.builder()
                .response(response.build())
                .responseBody(AbortableInputStream.create(new ByteArrayInputStream(answer.body())))
                .build();
    }
}
