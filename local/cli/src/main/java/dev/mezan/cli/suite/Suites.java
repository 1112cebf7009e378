package dev.mezan.cli.suite;

import dev.mezan.aws.AwsClients;
import dev.mezan.aws.ClientSettings;
import dev.mezan.catalog.SuiteCatalog;
import dev.mezan.cli.Surroundings;
import dev.mezan.core.problem.MezanException;
import dev.mezan.core.problem.Problem;
import dev.mezan.runtime.LocalSuite;
import dev.mezan.runtime.SuiteSettings;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;

/**
 * Finds or starts the suite that a command talks to.
 *
 * @param surroundings where the program runs
 */
public record Suites(Surroundings surroundings) {
    /** Where nobody listens the answer comes at once; a suite at work may take its time. */
    private static final Duration LONGEST_PROBE = Duration.ofSeconds(5);

    /** The suite that the options mean; without any, the one that runs here, or else one of this process. */
    public Suite openOrStart(SuiteOptions options) {
        return running(options).orElseGet(() -> start(options.data()));
    }

    /**
     * The suite that the options mean, which must be there already unless {@code --data} names its folder.
     *
     * @throws MezanException with the code {@code no-suite} if there is none
     */
    public Suite open(SuiteOptions options) {
        return running(options).orElseGet(() -> {
            if (options.data().isEmpty()) {
                throw new MezanException(
                        Problem.of("no-suite", "No suite runs here, and none in memory outlives its command")
                                .at(local().toString())
                                .advise("Start one with 'mezan local', or name the folder of a kept one with --data."));
            }
            return start(options.data());
        });
    }

    /** Whether a suite answers where {@code mezan local} would. */
    public boolean isThere() {
        return answers(local());
    }

    private Optional<Suite> running(SuiteOptions options) {
        if (options.endpoint().isPresent()) {
            return Optional.of(remote(options.endpoint().get()));
        }
        if (options.embedded() || !answers(local())) {
            return Optional.empty();
        }
        surroundings.screen().err().println("using the suite that runs at " + local());
        return Optional.of(connect(local()));
    }

    private Suite remote(URI endpoint) {
        if (!answers(endpoint)) {
            throw new MezanException(Problem.of("no-suite", "No suite answers at this address")
                    .at("--endpoint")
                    .got(endpoint)
                    .advise("Start one with 'mezan local', and give its address, such as " + local() + "."));
        }
        return connect(endpoint);
    }

    private Suite start(Optional<Path> data) {
        surroundings.screen().err().println("starting a suite in this process …");
        var folder = data.map(surroundings.directory()::resolve);
        return Suite.embedded(
                LocalSuite.start(new SuiteSettings(0, folder, false), SuiteCatalog.shipped()), data.isPresent());
    }

    private static Suite connect(URI endpoint) {
        var developer = StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test"));
        return Suite.remote(endpoint, AwsClients.of(ClientSettings.of(endpoint, Region.US_EAST_1, developer)));
    }

    private URI local() {
        return URI.create("http://127.0.0.1:" + surroundings.port());
    }

    /** Whether a whole suite answers there; Step Functions alone has no workflows. */
    private static boolean answers(URI endpoint) {
        try (var http = HttpClient.newBuilder().connectTimeout(LONGEST_PROBE).build()) {
            var request = HttpRequest.newBuilder(endpoint.resolve("/_mezan/health"))
                    .timeout(LONGEST_PROBE)
                    .build();
            return http.send(request, HttpResponse.BodyHandlers.ofString())
                    .body()
                    .contains("\"workflows\"");
        } catch (IOException | IllegalArgumentException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
