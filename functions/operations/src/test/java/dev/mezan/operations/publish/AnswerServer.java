package dev.mezan.operations.publish;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.mezan.core.json.Json;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;

/** Takes the answers that CloudFormation waits for, as S3 does behind a signed address. */
final class AnswerServer implements AutoCloseable {
    private final HttpServer server;
    private final List<JsonNode> answers = new CopyOnWriteArrayList<>();
    private final AtomicInteger refusals = new AtomicInteger();

    AnswerServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::take);
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/stack?signature=secret";
    }

    /** Refuses the next few answers. */
    void refuse(int times) {
        refusals.set(times);
    }

    /** The answers that it took. */
    List<JsonNode> answers() {
        return answers;
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = exchange.getRequestBody().readAllBytes();
            // The signature is for a PUT without a content type, and S3 does not take chunks.
            var signed = exchange.getRequestMethod().equals("PUT")
                    && !exchange.getRequestHeaders().containsKey("Content-Type")
                    && exchange.getRequestHeaders().containsKey("Content-Length");
            if (!signed || refusals.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                exchange.sendResponseHeaders(signed ? 503 : 403, -1);
                return;
            }
            answers.add(Json.parse(body));
            exchange.sendResponseHeaders(200, -1);
        }
    }
}
