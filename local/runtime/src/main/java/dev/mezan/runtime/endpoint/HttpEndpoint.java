package dev.mezan.runtime.endpoint;

import dev.mezan.core.problem.MezanException;
import dev.mezan.core.problem.Problem;
import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.http.encoding.ContentEncodingContext;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The suite's address: AWS's APIs, the suite's own pages below {@code /_mezan/}, and what answers ahead of both.
 *
 * <p>At most {@value #CONNECTIONS} connections at once, each on a virtual thread, and at most {@value #LARGEST_BODY} bytes
 * of body, after which it answers 413.
 */
public final class HttpEndpoint implements AutoCloseable {
    /** The most connections at once. */
    public static final int CONNECTIONS = 2_048;

    /** The largest body, in bytes. */
    public static final int LARGEST_BODY = 64 * 1024 * 1024;

    private static final Duration GRACE = Duration.ofSeconds(2);

    private final WebServer server;

    private HttpEndpoint(WebServer server) {
        this.server = server;
    }

    /**
     * Listens on 127.0.0.1.
     *
     * @param port 0 for any that is free
     * @throws MezanException with the code {@code port-taken} when something else listens there
     */
    public static HttpEndpoint open(int port, AwsRouter router, Pages pages, Front... fronts) {
        var server = WebServer.builder()
                .host("127.0.0.1")
                .port(port)
                .maxTcpConnections(CONNECTIONS)
                .maxConcurrentRequests(CONNECTIONS)
                .maxPayloadSize(LARGEST_BODY)
                .shutdownGracePeriod(GRACE)
                .shutdownHook(false)
                .contentEncoding(ContentEncodingContext.builder()
                        .contentEncodingsDiscoverServices(false)
                        .addContentEncoding(new AwsChunked())
                        .build())
                .backlog(1_024)
                .connectionOptions(options -> options.tcpNoDelay(true))
                .routing(routing -> route(routing, router, pages, List.of(fronts)))
                .build();
        server.start();
        if (!server.isRunning()) {
            // It logs why instead of throwing it.
            throw unusable(port);
        }
        return new HttpEndpoint(server);
    }

    /** Where it listens. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + server.port());
    }

    /** Lets the requests under way end, 2 s at most, and stops listening. */
    @Override
    public void close() {
        server.stop();
    }

    private static void route(HttpRouting.Builder routing, AwsRouter router, Pages pages, List<Front> fronts) {
        routing.any((request, response) -> {
            var read = read(request);
            var ahead = fronts.stream()
                    .map(front -> front.answer(read))
                    .flatMap(Optional::stream)
                    .findFirst();
            send(request, response, ahead.orElseGet(() -> behind(read, router, pages)));
        });
    }

    private static AwsResponse behind(AwsRequest request, AwsRouter router, Pages pages) {
        return request.path().startsWith(Pages.PREFIX) ? page(request, pages) : router.answer(request);
    }

    private static AwsResponse page(AwsRequest request, Pages pages) {
        return pages.answer(request)
                .orElseGet(() -> AwsErrors.json("1.1", 404, "NotFound", "There is no page " + request.path() + "."));
    }

    private static AwsRequest read(ServerRequest request) {
        var body = request.content().hasEntity() ? request.content().as(byte[].class) : new byte[0];
        return new AwsRequest(
                request.prologue().method().text(),
                request.path().rawPath(),
                request.query().rawValue(),
                headers(request),
                body);
    }

    /** A header that comes more than once is one, its values joined as HTTP says. */
    private static Map<String, String> headers(ServerRequest request) {
        var headers = new HashMap<String, String>();
        request.headers().forEach(header -> {
            var name = header.name().toLowerCase(Locale.ROOT);
            headers.put(name, String.join(name.equals("cookie") ? "; " : ",", header.allValues()));
        });
        return headers;
    }

    private static void send(ServerRequest request, ServerResponse response, AwsResponse answer) {
        response.status(Status.create(answer.status()));
        answer.headers().forEach((name, value) -> response.header(HeaderNames.create(name), value));
        if (!answer.cookies().isEmpty()) {
            response.header(HeaderNames.SET_COOKIE, answer.cookies().toArray(String[]::new));
        }
        if (answer.body().length == 0 || request.prologue().method().text().equals("HEAD")) {
            response.send();
        } else {
            response.send(answer.body());
        }
    }

    private static MezanException unusable(int port) {
        return new MezanException(Problem.of("port-taken", "The suite can't listen on this port")
                .at("127.0.0.1:" + port)
                .got(reason(port))
                .advise("Stop what listens there, or choose another port with --port; 0 takes any that is free."));
    }

    private static String reason(int port) {
        try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return "a port that was taken a moment ago, but is free now: " + socket.getLocalPort();
        } catch (IOException e) {
            return String.valueOf(e.getMessage());
        }
    }
}
