package dev.mezan.bench;

import dev.mezan.aws.AwsClients;
import dev.mezan.aws.ClientSettings;
import dev.mezan.core.problem.MezanException;
import dev.mezan.core.problem.Problem;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** A suite in a process of its own, started as a user starts it: {@code mezan local}. */
public final class SuiteProcess implements AutoCloseable {
    private static final Duration LONGEST_START = Duration.ofMinutes(3);

    private final Process process;
    private final URI endpoint;
    private final HttpClient http = HttpClient.newHttpClient();

    private SuiteProcess(Process process, URI endpoint) {
        this.process = process;
        this.endpoint = endpoint;
    }

    /** Starts a suite on a free port and waits until all of it is ready. */
    public static SuiteProcess start(Path launcher, Optional<Path> data) {
        return start(launcher, data, List.of());
    }

    /** The same with more options for {@code mezan local}. */
    public static SuiteProcess start(Path launcher, Optional<Path> data, List<String> options) {
        var port = freePort();
        var command = new ArrayList<>(List.of(launcher.toString(), "local", "--port", Integer.toString(port)));
        command.addAll(options);
        data.ifPresent(folder -> command.addAll(List.of("--data", folder.toString())));
        try {
            var log = Path.of(System.getProperty("java.io.tmpdir"), "mezan-bench-suite.log")
                    .toFile();
            var process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(log)
                    .start();
            var suite = new SuiteProcess(process, URI.create("http://127.0.0.1:" + port));
            suite.awaitReady(log.toPath());
            return suite;
        } catch (IOException e) {
            throw new MezanException(
                    Problem.of("suite-did-not-start", "The suite's process could not be started")
                            .got(e.getMessage()),
                    e);
        }
    }

    /** Clients of the suite over its public endpoint, as anybody has them. */
    public AwsClients clients() {
        var credentials = StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test"));
        return AwsClients.of(ClientSettings.of(endpoint, Region.US_EAST_1, credentials));
    }

    /** Where it answers. */
    public URI endpoint() {
        return endpoint;
    }

    /** The number of its process. */
    public long pid() {
        return process.pid();
    }

    /** What has been used since both processes started. */
    Usage usage() {
        var suite = process.info().totalCpuDuration().orElse(Duration.ZERO);
        var driver = ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
        return new Usage(suite, driver, usd());
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private void awaitReady(Path log) {
        var limit = Instant.now().plus(LONGEST_START);
        while (!isReady()) {
            if (!process.isAlive() || Instant.now().isAfter(limit)) {
                process.destroyForcibly();
                throw new MezanException(Problem.of("suite-did-not-start", "The suite was not ready in time")
                        .at(endpoint.toString())
                        .advise("What it said is in " + log + "."));
            }
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
    }

    private boolean isReady() {
        return get("/_mezan/health")
                .filter(answer -> answer.statusCode() == 200)
                .isPresent();
    }

    /** The write request units of all tables since the suite started. */
    double writeUnits() {
        for (var item : bill().path("items")) {
            if ("write request units".equals(item.path("unit").asString(""))) {
                return item.path("quantity").asDouble(0);
            }
        }
        return 0;
    }

    private double usd() {
        return bill().path("usd").asDouble(0);
    }

    private JsonNode bill() {
        return get("/_mezan/meter")
                .map(answer -> JsonMapper.shared().readTree(answer.body()))
                .orElseGet(MissingNode::getInstance);
    }

    private Optional<HttpResponse<String>> get(String path) {
        try {
            var request = HttpRequest.newBuilder(endpoint.resolve(path))
                    .timeout(Duration.ofSeconds(5))
                    .build();
            return Optional.of(http.send(request, HttpResponse.BodyHandlers.ofString()));
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new MezanException(Problem.of("no-free-port", "This machine gives no free port"), e);
        }
    }
}
