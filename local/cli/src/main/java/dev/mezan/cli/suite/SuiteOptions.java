package dev.mezan.cli.suite;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which suite a command talks to. */
public final class SuiteOptions {
    @Option(
            names = "--endpoint",
            paramLabel = "URL",
            description = "The suite at this address. Default: the one that 'mezan local' runs here, if any.")
    private @Nullable URI endpoint;

    @Option(names = "--embedded", description = "A suite of this process, even if 'mezan local' runs.")
    private boolean embedded;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "A suite of this process that keeps everything in this folder. Default: in memory.")
    private @Nullable Path data;

    /** The address that was asked for. */
    public Optional<URI> endpoint() {
        return Optional.ofNullable(endpoint);
    }

    /** Whether a suite of this process was asked for. */
    public boolean embedded() {
        return embedded || data != null;
    }

    /** The folder that was asked for. */
    public Optional<Path> data() {
        return Optional.ofNullable(data);
    }
}
