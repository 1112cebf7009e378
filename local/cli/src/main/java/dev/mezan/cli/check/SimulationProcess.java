package dev.mezan.cli.check;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The simulation in a JVM of its own, which must be opened to it. */
final class SimulationProcess {
    private static final String MAIN = "dev.mezan.simulation.world.Main";

    private SimulationProcess() {}

    /** Runs it to its end; what it says goes to the screen as it comes. Gives its exit code. */
    static int run(List<String> arguments, PrintStream out) throws InterruptedException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx2g",
                "--add-opens",
                "java.base/java.lang=ALL-UNNAMED",
                "--add-opens",
                "java.base/java.util.concurrent.locks=ALL-UNNAMED",
                "-Djdk.trackAllThreads=false",
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=off",
                "-cp",
                System.getProperty("java.class.path"),
                MAIN));
        command.addAll(arguments);
        try {
            var process = new ProcessBuilder(command).redirectErrorStream(true).start();
            // Whoever ends this process ends that one too.
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
            process.getOutputStream().close();
            try (var lines = process.inputReader(StandardCharsets.UTF_8)) {
                lines.lines().forEach(out::println);
            }
            return process.waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException("The simulation could not be started", e);
        }
    }
}
