package dev.mezan.runtime.lambda;

import dev.mezan.runtime.endpoint.AwsRequest;
import dev.mezan.runtime.endpoint.AwsService;
import dev.mezan.runtime.endpoint.Caller;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Locale;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpFullResponse;

/** Carries an SDK client's requests to one service, without a network. */
public final class ServiceHttpClient implements SdkHttpClient {
    private final AwsService service;

    /** To this service. */
    public ServiceHttpClient(AwsService service) {
        this.service = service;
    }

    @Override
    public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
        return new ExecutableHttpRequest() {
            @Override
            public HttpExecuteResponse call() {
                var response = service.answer(translate(request), new Caller.Developer("test"));
                var http = SdkHttpFullResponse.builder().statusCode(response.status());
                response.headers().forEach(http::putHeader);
                return HttpExecuteResponse.builder()
                        .response(http.build())
                        .responseBody(AbortableInputStream.create(new ByteArrayInputStream(response.body())))
                        .build();
            }

            @Override
            public void abort() {}
        };
    }

    @Override
    public void close() {}

    private static AwsRequest translate(HttpExecuteRequest request) {
        var http = request.httpRequest();
        var headers = new HashMap<String, String>();
        http.forEachHeader((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), String.join(",", values)));
        try {
            var body = request.contentStreamProvider().isPresent()
                    ? request.contentStreamProvider().get().newStream().readAllBytes()
                    : new byte[0];
            var query = http.encodedQueryParameters().orElse("");
            return new AwsRequest(http.method().name(), http.encodedPath(), query, headers, body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
