package dev.mezan.cli.suite;

import dev.mezan.aws.AwsClients;
import dev.mezan.runtime.LocalSuite;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The suite that a command talks to: one that runs in this process and ends with it, or one that runs already. */
public final class Suite implements AutoCloseable {
    private static final Duration LONGEST_PAGE = Duration.ofSeconds(5);

    private final URI endpoint;
    private final AwsClients clients;
    private final Optional<LocalSuite> own;
    private final boolean kept;
    private final HttpClient http = HttpClient.newHttpClient();

    private Suite(URI endpoint, AwsClients clients, Optional<LocalSuite> own, boolean kept) {
        this.kept = kept;
        this.endpoint = endpoint;
        this.clients = clients;
        this.own = own;
    }

    /** A suite of this process, kept in a folder or gone with it. */
    static Suite embedded(LocalSuite suite, boolean kept) {
        return new Suite(suite.endpoint(), suite.clients(), Optional.of(suite), kept);
    }

    /** A suite that somebody else runs. */
    static Suite remote(URI endpoint, AwsClients clients) {
        return new Suite(endpoint, clients, Optional.empty(), true);
    }

    /** Where it answers. */
    public URI endpoint() {
        return endpoint;
    }

    /** Clients of its services, with a developer's rights. */
    public AwsClients clients() {
        return clients;
    }

    /** Whether it ends with this process. */
    public boolean isEmbedded() {
        return own.isPresent();
    }

    /** Whether what it holds is there when this process is not. */
    public boolean outlivesProcess() {
        return kept || !isEmbedded();
    }

    /** Waits until workflows and agents can be looked up. */
    public void awaitPublished() {
        own.ifPresent(LocalSuite::awaitPublished);
    }

    /** Waits until runs can be started. */
    public void awaitIntake() {
        own.ifPresent(LocalSuite::awaitIntake);
    }

    /** What the suite tells of itself at a path below {@code /_mezan/}; empty if it doesn't tell. */
    public Optional<JsonNode> page(String path) {
        try {
            var request = HttpRequest.newBuilder(endpoint.resolve("/_mezan/" + path))
                    .timeout(LONGEST_PAGE)
                    .build();
            var answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
            return answer.statusCode() == 200
                    ? Optional.of(JsonMapper.shared().readTree(answer.body()))
                    : Optional.empty();
        } catch (IOException | JacksonException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    /** Sends a document to a path below {@code /_mezan/}; what the suite says if it does not take it. */
    public Optional<String> post(String path, JsonNode document) {
        try {
            var body = HttpRequest.BodyPublishers.ofString(document.toString());
            var request = HttpRequest.newBuilder(endpoint.resolve("/_mezan/" + path))
                    .timeout(LONGEST_PAGE)
                    .POST(body)
                    .build();
            var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            return answer.statusCode() == 200 ? Optional.empty() : Optional.of(answer.body());
        } catch (IOException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.of("interrupted");
        }
    }

    /** Stops it if it is this process's own. */
    @Override
    public void close() {
        own.ifPresent(LocalSuite::close);
        http.shutdownNow();
    }
}
