package dev.mezan.runtime.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.mezan.catalog.SuiteCatalog;
import dev.mezan.core.json.Json;
import dev.mezan.runtime.LocalSuite;
import dev.mezan.runtime.SuiteSettings;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A thousand requests that the description makes up, good ones and bad ones, to the running API: each answer is one that
 * the description has.
 *
 * @see <a href="https://schemathesis.readthedocs.io/">Schemathesis</a>
 */
class SchemathesisIT {
    private static final Path DESCRIPTION =
            Path.of("../../docs/openapi.yaml").toAbsolutePath().normalize();
    private static final String EXPENSE =
            "{\"workflow\":\"approve-expense\",\"input\":{\"who\":\"Lin\",\"what\":\"a train\",\"amount\":40}}";

    /** What a suite without an authorizer cannot be asked about. */
    private static final String WITHOUT_TOKENS = "ignored_auth,missing_required_header";

    @TempDir
    private Path home = Path.of("");

    @Test
    void theRunningApiAnswersAsItsDescriptionSays() throws Exception {
        var settings = new SuiteSettings(0, Optional.empty(), false, Map.of("HOME", home.toString()));
        try (var suite = LocalSuite.start(settings, SuiteCatalog.shipped());
                var http = HttpClient.newHttpClient()) {
            suite.awaitIntake();
            var client = new Client(http, suite.endpoint(), token(http, suite.endpoint()));
            var run = client.start();
            Tool.ofPython()
                    .run(
                            Map.of("API_TOKEN", client.token, "API_RUN", run),
                            "venv/bin/schemathesis",
                            "--config-file",
                            Tool.file("schemathesis.toml"),
                            "run",
                            DESCRIPTION.toString(),
                            "--url",
                            suite.endpoint().toString(),
                            "--exclude-checks",
                            client.token.isEmpty() ? WITHOUT_TOKENS : "object_level_authorization");
        }
    }

    /** A token with every scope, as whoever owns the home folder gets one; empty where the suite wants none. */
    private String token(HttpClient http, URI suite) throws IOException, InterruptedException {
        var open = http.send(
                HttpRequest.newBuilder(suite.resolve("/v1/workflows")).build(), HttpResponse.BodyHandlers.ofString());
        if (open.statusCode() == 200) {
            return "";
        }
        var secret = home.resolve(".mezan/suites/" + suite.getPort() + ".secret");
        var request = HttpRequest.newBuilder(suite.resolve("/_mezan/token"))
                .header("x-mezan-secret", Files.readString(secret))
                .POST(HttpRequest.BodyPublishers.ofString("{}"))
                .build();
        var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        return Json.parse(answer.body(), "token").path("token").asString();
    }

    private record Client(HttpClient http, URI suite, String token) {
        /** Starts a run that asks a person, and waits until it has. */
        String start() throws IOException, InterruptedException {
            var started = send("POST", "/v1/runs", EXPENSE);
            assertThat(started.statusCode()).as(started.body()).isEqualTo(202);
            var run = Json.parse(started.body(), "answer").path("run").asString();
            await().atMost(Duration.ofSeconds(30))
                    .until(() ->
                            send("GET", "/v1/inbox/" + run + ":approve", "").statusCode() == 200);
            return run;
        }

        private HttpResponse<String> send(String method, String path, String body)
                throws IOException, InterruptedException {
            var request = HttpRequest.newBuilder(suite.resolve(path))
                    .header("Content-Type", "application/json")
                    .header("Authorization", "Bearer " + token)
                    .method(method, HttpRequest.BodyPublishers.ofString(body));
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }
    }
}
