package dev.mezan.aws;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.SdkHttpResponse;

/**
 * Carries no request anywhere: each is answered with success and an empty object of JSON.
 *
 * @param witness gets each request as it would have left
 */
record NoCarrier(Consumer<SdkHttpRequest> witness) implements SdkHttpClient {
    private static final int OK = 200;
    private static final byte[] EMPTY = "{}".getBytes(StandardCharsets.UTF_8);

    @Override
    public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
        return new ExecutableHttpRequest() {
            @Override
            public HttpExecuteResponse call() throws IOException {
                return answer(request);
            }

            @Override
            public void abort() {
                // Nothing is on its way.
            }
        };
    }

    private HttpExecuteResponse answer(HttpExecuteRequest request) throws IOException {
        witness.accept(request.httpRequest());
        if (request.contentStreamProvider().isPresent()) {
            try (var body = request.contentStreamProvider().get().newStream()) {
                body.transferTo(OutputStream.nullOutputStream());
            }
        }
        var head = SdkHttpResponse.builder()
                .statusCode(OK)
                .putHeader("Content-Length", Integer.toString(EMPTY.length))
                .build();
        return HttpExecuteResponse.builder()
                .response(head)
                .responseBody(AbortableInputStream.create(new ByteArrayInputStream(EMPTY)))
                .build();
    }

    @Override
    public String clientName() {
        return "None";
    }

    @Override
    public void close() {
        // Nothing is open.
    }
}
