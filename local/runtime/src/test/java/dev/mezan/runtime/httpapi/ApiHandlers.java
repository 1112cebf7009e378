package dev.mezan.runtime.httpapi;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/** Functions behind an API, which behave well and badly. */
public final class ApiHandlers {
    private ApiHandlers() {}

    /** Answers what it was asked. */
    public static final class Mirror implements RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {
        @Override
        public APIGatewayV2HTTPResponse handleRequest(APIGatewayV2HTTPEvent event, Context context) {
            var http = event.getRequestContext().getHttp();
            return APIGatewayV2HTTPResponse.builder()
                    .withStatusCode(200)
                    .withHeaders(Map.of(
                            "Content-Type", "text/plain", "x-route", event.getRouteKey(), "x-tenant", tenant(event)))
                    .withCookies(List.of("a=1", "b=2"))
                    .withBody(http.getMethod() + " " + http.getPath() + " " + event.getPathParameters() + " "
                            + event.getQueryStringParameters() + " " + event.getBody())
                    .build();
        }

        private static String tenant(APIGatewayV2HTTPEvent event) {
            var authorizer = event.getRequestContext().getAuthorizer();
            return authorizer == null
                    ? "nobody's"
                    : String.valueOf(authorizer.getJwt().getClaims().get("tenant"));
        }
    }

    /** Throws. */
    public static final class Throwing implements RequestStreamHandler {
        @Override
        public void handleRequest(InputStream in, OutputStream out, Context context) {
            throw new IllegalStateException("the secret of the house");
        }
    }

    /** Waits until it is let go. */
    public static final class Waiting implements RequestStreamHandler {
        /** Lets it go. */
        static final CountDownLatch GO = new CountDownLatch(1);

        @Override
        public void handleRequest(InputStream in, OutputStream out, Context context) {
            try {
                GO.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
