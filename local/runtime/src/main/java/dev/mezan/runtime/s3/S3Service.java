package dev.mezan.runtime.s3;

import com.robothy.netty.http.HttpRequest;
import com.robothy.netty.http.HttpResponse;
import com.robothy.netty.router.Router;
import dev.mezan.runtime.endpoint.AwsErrors;
import dev.mezan.runtime.endpoint.AwsRequest;
import dev.mezan.runtime.endpoint.AwsResponse;
import dev.mezan.runtime.endpoint.AwsService;
import dev.mezan.runtime.endpoint.Caller;
import dev.mezan.runtime.endpoint.Identities;
import dev.mezan.runtime.endpoint.Part;
import dev.mezan.runtime.meter.Meter;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.QueryStringDecoder;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;

/** The API of S3, with buckets in the path. */
public final class S3Service implements AwsService {
    private final Part<S3Store> store;
    private final Meter meter;
    private final InstantSource clock;

    /** The API of a store. */
    public S3Service(Part<S3Store> store, Meter meter, InstantSource clock) {
        this.store = store;
        this.meter = meter;
        this.clock = clock;
    }

    @Override
    public String signingName() {
        return "s3";
    }

    @Override
    public Access access(AwsRequest request) {
        return accesses(request).getFirst();
    }

    @Override
    public List<Access> accesses(AwsRequest request) {
        return S3Target.of(request).accesses(request);
    }

    @Override
    public AwsResponse answer(AwsRequest request, Caller caller) {
        var refused = Presigned.refusal(request, Identities.secret(caller), clock.instant())
                .or(() -> Checksum.refusal(request));
        if (refused.isPresent()) {
            return refused.get();
        }
        var answer = call(store.get().router(), nettyRequest(request));
        S3Target.of(request).unit(request.method()).ifPresent(unit -> meter.count(unit, 1));
        return answer;
    }

    @Override
    public AwsResponse denied(AwsRequest request, String message) {
        return AwsErrors.s3(403, "AccessDenied", message, request.path());
    }

    @SuppressWarnings("UndefinedEquals") // The library wants CharSequence for keys; all of them are strings.
    private static HttpRequest nettyRequest(AwsRequest request) {
        var uri = request.query().isEmpty() ? request.path() : request.path() + "?" + request.query();
        var decoder = new QueryStringDecoder(uri);
        return HttpRequest.builder()
                .method(HttpMethod.valueOf(request.method()))
                .uri(uri)
                .httpVersion(HttpVersion.HTTP_1_1)
                .headers(new HashMap<>(request.headers()))
                .body(Unpooled.wrappedBuffer(request.body()))
                .path(decoder.path())
                .params(new HashMap<>(decoder.parameters()))
                .build();
    }

    @SuppressWarnings("CatchingUnchecked") // Its handlers throw whatever; its router knows how each is answered.
    private static AwsResponse call(Router router, HttpRequest request) {
        var response = new HttpResponse();
        try {
            router.match(request).handle(request, response);
        } catch (Exception e) {
            response.getBody().release();
            response = new HttpResponse();
            router.findExceptionHandler(e.getClass()).handle(e, request, response);
        }
        return answer(response);
    }

    private static AwsResponse answer(HttpResponse response) {
        try {
            var status = response.getStatus();
            return new AwsResponse(
                    status == null ? 200 : status.code(),
                    response.getHeaders(),
                    ByteBufUtil.getBytes(response.getBody()));
        } finally {
            response.getBody().release();
        }
    }
}
