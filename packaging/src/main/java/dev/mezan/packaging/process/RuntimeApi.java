package dev.mezan.packaging.process;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Lambda's runtime API for one process, on a port of this machine that nobody else reaches.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/runtimes-api.html">Using the Lambda runtime API</a>
 */
final class RuntimeApi implements AutoCloseable {
    /**
     * The most bytes of an answer, 6 MB.
     *
     * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html">Lambda quotas</a>
     */
    static final int LARGEST_ANSWER = 6 * 1024 * 1024;

    private static final String ROOT = "/2018-06-01/runtime/";
    private static final byte[] TOO_LARGE =
            ("{\"errorMessage\":\"Response payload size exceeded maximum allowed payload size (" + LARGEST_ANSWER
                            + " bytes).\",\"errorType\":\"Function.ResponseSizeTooLarge\"}")
                    .getBytes(StandardCharsets.UTF_8);

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final BlockingQueue<Call> calls = new ArrayBlockingQueue<>(1);
    private final CompletableFuture<Optional<Outcome.Failed>> ready = new CompletableFuture<>();
    private final AtomicReference<CompletableFuture<Outcome>> pending =
            new AtomicReference<>(new CompletableFuture<>());

    RuntimeApi() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException("No port for Lambda's runtime API", e);
        }
        server.setExecutor(threads);
        server.createContext(ROOT, this::serve);
        server.start();
    }

    /** The value of the variable {@code AWS_LAMBDA_RUNTIME_API}. */
    String address() {
        return "127.0.0.1:" + server.getAddress().getPort();
    }

    /** Done when the function waits for its first invocation, with why it can't be made if so. */
    CompletableFuture<Optional<Outcome.Failed>> ready() {
        return ready;
    }

    /** Hands an invocation to the process, one at a time, when it next asks for one. */
    CompletableFuture<Outcome> call(Call call) {
        var outcome = new CompletableFuture<Outcome>();
        pending.set(outcome);
        calls.add(call);
        return outcome;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void serve(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath().substring(ROOT.length());
        try (exchange) {
            if ("invocation/next".equals(path)) {
                next(exchange);
            } else if ("init/error".equals(path)) {
                ready.complete(Optional.of(new Outcome.Failed(body(exchange))));
                accepted(exchange, 202);
            } else if (path.endsWith("/response")) {
                answered(exchange);
            } else if (path.endsWith("/error")) {
                pending.get().complete(new Outcome.Failed(body(exchange)));
                accepted(exchange, 202);
            } else {
                accepted(exchange, 404);
            }
        }
    }

    private void next(HttpExchange exchange) throws IOException {
        ready.complete(Optional.empty());
        try {
            var call = calls.take();
            var headers = exchange.getResponseHeaders();
            headers.set("Content-Type", "application/json");
            headers.set("Lambda-Runtime-Aws-Request-Id", call.requestId());
            headers.set("Lambda-Runtime-Invoked-Function-Arn", call.functionArn());
            headers.set(
                    "Lambda-Runtime-Deadline-Ms", Long.toString(call.deadline().toEpochMilli()));
            exchange.sendResponseHeaders(200, call.payload().length);
            exchange.getResponseBody().write(call.payload());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void answered(HttpExchange exchange) throws IOException {
        var body = body(exchange);
        var fits = body.length <= LARGEST_ANSWER;
        pending.get().complete(fits ? new Outcome.Answered(body) : new Outcome.Failed(TOO_LARGE));
        accepted(exchange, fits ? 202 : 413);
    }

    private static byte[] body(HttpExchange exchange) throws IOException {
        // One byte more than may be, so that too much is seen and not kept.
        var body = exchange.getRequestBody().readNBytes(LARGEST_ANSWER + 1);
        exchange.getRequestBody().skip(Long.MAX_VALUE);
        return body;
    }

    private static void accepted(HttpExchange exchange, int status) throws IOException {
        exchange.sendResponseHeaders(status, -1);
    }
}
