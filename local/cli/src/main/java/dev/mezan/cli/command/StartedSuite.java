package dev.mezan.cli.command;

import dev.mezan.catalog.SuiteCatalog;
import dev.mezan.runtime.LocalSuite;
import dev.mezan.runtime.NoticesPage;
import dev.mezan.runtime.StatesSuite;
import dev.mezan.runtime.SuiteSettings;
import dev.mezan.runtime.httpapi.HttpApi;
import java.net.URI;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * What {@code mezan local} has started.
 *
 * @param endpoint where it answers
 * @param lines what its user should know
 * @param resumed what goes on again from an earlier start, once it is ready
 * @param awaitReady waits until all of it runs
 * @param stop stops it
 */
record StartedSuite(
        URI endpoint, List<String> lines, Supplier<List<String>> resumed, Runnable awaitReady, Runnable stop) {
    private static final String CREDENTIALS = " AWS_ACCESS_KEY_ID=test AWS_SECRET_ACCESS_KEY=test \\";
    private static final String REGION = "         AWS_REGION=us-east-1 AWS_DEFAULT_REGION=us-east-1";

    /** The whole suite, which tells what people should hear. */
    static StartedSuite whole(SuiteSettings settings, Consumer<String> notices) {
        var suite = LocalSuite.start(settings, SuiteCatalog.shipped());
        suite.pages().add(LocalSuite.NOTICES, new NoticesPage(notices));
        var endpoint = suite.endpoint();
        return new StartedSuite(
                endpoint,
                List.of(
                        "  AWS endpoint  " + endpoint + "  (DynamoDB, SQS, S3, Lambda, Step Functions)",
                        "  HTTP API      " + endpoint + HttpApi.PREFIX,
                        "  health        " + endpoint + "/_mezan/health",
                        "  what it cost  " + endpoint + "/_mezan/meter",
                        "",
                        "To call it from another terminal, with the AWS CLI or any AWS SDK:",
                        "  export AWS_ENDPOINT_URL=" + endpoint + CREDENTIALS,
                        REGION,
                        "  aws stepfunctions list-state-machines",
                        "  mezan run hello --input name=Ada",
                        "",
                        "By HTTP:",
                        "  curl -H \"Authorization: Bearer $(mezan token" + at(endpoint) + ")\" " + endpoint
                                + HttpApi.PREFIX + "runs"),
                () -> suite.resumed().lines(),
                suite::awaitReady,
                suite::close);
    }

    /** What a verb must be told to find a suite that is not at the usual port. */
    private static String at(URI endpoint) {
        return endpoint.getPort() == SuiteSettings.USUAL_PORT ? "" : " --endpoint " + endpoint;
    }

    /** Step Functions alone. */
    static StartedSuite states(SuiteSettings settings) {
        var suite = StatesSuite.start(settings);
        var endpoint = suite.endpoint();
        return new StartedSuite(
                endpoint,
                List.of(
                        "  AWS endpoint  " + endpoint + "  (Step Functions)",
                        "  health        " + endpoint + "/_mezan/health",
                        "  its tasks     call services at " + others(settings),
                        "",
                        "To call it from another terminal, with the AWS CLI or any AWS SDK:",
                        "  export AWS_ENDPOINT_URL_SFN=" + endpoint + CREDENTIALS,
                        REGION,
                        "  aws stepfunctions list-state-machines"),
                List::of,
                () -> {},
                suite::close);
    }

    private static String others(SuiteSettings settings) {
        return settings.environment().getOrDefault("AWS_ENDPOINT_URL", "AWS_ENDPOINT_URL_<SERVICE>");
    }
}
