package dev.mezan.cli.deploy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** An AWS account as STS and CloudFormation tell of it, whose stacks are what a test says. */
public final class TestingAccount implements AutoCloseable {
    /** The number of the account. */
    public static final String NUMBER = "111122223333";

    private final HttpServer server;
    private final Map<String, List<String>> stacks = new ConcurrentHashMap<>();
    private final List<String> deleted = new CopyOnWriteArrayList<>();
    private volatile Optional<String> refusal = Optional.empty();

    /** An empty account. */
    public TestingAccount() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::answer);
        server.start();
    }

    /** The variables of somebody who has access. */
    public Map<String, String> variables() {
        return new HashMap<>(Map.of(
                "AWS_ENDPOINT_URL",
                "http://127.0.0.1:" + server.getAddress().getPort(),
                "AWS_ACCESS_KEY_ID",
                "key",
                "AWS_SECRET_ACCESS_KEY",
                "secret",
                "AWS_REGION",
                "eu-central-1"));
    }

    /** A stack whose status is each of these in turn; the last one stays. */
    public void has(String stack, String... statuses) {
        stacks.put(stack, new ArrayList<>(List.of(statuses)));
    }

    /** Every call is refused from now on. */
    public void refuses(String code) {
        refusal = Optional.of(code);
    }

    /** The stacks that were to be deleted. */
    public List<String> deleted() {
        return List.copyOf(deleted);
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var form = form(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            var wrong = refusal.or(() -> missing(form));
            var body = wrong.map(code -> "<ErrorResponse><Error><Code>" + code + "</Code><Message>Stack does not exist"
                            + "</Message></Error></ErrorResponse>")
                    .orElseGet(() -> answer(form))
                    .getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(wrong.isPresent() ? 400 : 200, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private Optional<String> missing(Map<String, String> form) {
        return form.getOrDefault("Action", "").equals("DescribeStacks") && !stacks.containsKey(name(form))
                ? Optional.of("ValidationError")
                : Optional.empty();
    }

    private String answer(Map<String, String> form) {
        return switch (form.getOrDefault("Action", "")) {
            case "GetCallerIdentity" -> "<R><Account>" + NUMBER + "</Account></R>";
            case "DeleteStack" -> {
                deleted.add(name(form));
                stacks.remove(name(form));
                yield "<R/>";
            }
            case "DescribeStacks" ->
                "<R><Stacks><member><StackName>" + name(form) + "</StackName><StackId>id</StackId><StackStatus>"
                        + status(name(form))
                        + "</StackStatus><Outputs><member><OutputKey>ApiAddress</OutputKey><OutputValue>https://api"
                        + "</OutputValue></member></Outputs></member></Stacks></R>";
            default -> "<R/>";
        };
    }

    private String status(String stack) {
        var statuses = stacks.getOrDefault(stack, List.of(""));
        return statuses.size() > 1 ? statuses.removeFirst() : statuses.getFirst();
    }

    private static String name(Map<String, String> form) {
        return form.getOrDefault("StackName", "");
    }

    private static Map<String, String> form(String body) {
        var form = new HashMap<String, String>();
        for (var pair : body.split("&")) {
            var parts = pair.split("=", 2);
            form.put(parts[0], parts.length == 2 ? parts[1] : "");
        }
        return form;
    }
}
