package dev.mezan.cli.command;

import dev.mezan.aws.AwsClients;
import dev.mezan.aws.ClientSettings;
import dev.mezan.bench.TrainingLoad;
import dev.mezan.catalog.SuiteCatalog;
import dev.mezan.runtime.LocalSuite;
import dev.mezan.runtime.SuiteSettings;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;

/**
 * {@code mezan train}: what the launcher runs once after a build, while the JVM writes down which classes it loads and
 * which methods are hot; the next starts read that.
 */
@Command(
        name = "train",
        hidden = true,
        description = "Runs samples and load for the start-up cache; the launcher calls it.",
        footer = {"", "Example:", "  mezan train --seconds 15"})
public final class TrainCommand implements Callable<Integer> {
    @Mixin
    @SuppressWarnings("UnusedVariable") // picocli acts on it.
    private VerbOptions verb = new VerbOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--seconds", defaultValue = "15", description = "How long to load. Default: ${DEFAULT-VALUE}.")
    private int seconds = 15;

    @Override
    public Integer call() {
        var mezan = spec.root().commandLine();
        var code = mezan.execute("run", "hello", "--input", "name=Ada", "--embedded");
        if (code == 0) {
            load();
        }
        return code;
    }

    private void load() {
        try (var suite = LocalSuite.start(new SuiteSettings(0, Optional.empty(), true), SuiteCatalog.shipped())) {
            suite.awaitReady();
            var developer = StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test"));
            var clients = AwsClients.of(ClientSettings.of(suite.endpoint(), Region.US_EAST_1, developer));
            TrainingLoad.drive(clients, Duration.ofSeconds(seconds));
        }
    }
}
