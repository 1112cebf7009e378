package dev.mezan.cli.check;

import dev.mezan.cli.Surroundings;
import dev.mezan.cli.screen.Figures;
import dev.mezan.cli.suite.Suites;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Looks at the machine.
 *
 * @param surroundings where the program runs
 */
record Examination(Surroundings surroundings) {
    private static final long MEMORY_WANTED = 2_000_000_000L;
    private static final long DISK_WANTED = 2_000_000_000L;

    List<Finding> findings() {
        return List.of(java(), maven(), memory(), disk(), port(), awsCli(), terminal());
    }

    private static Finding java() {
        var version = Runtime.version();
        return version.feature() >= 25
                ? Finding.ok("Java", version.toString())
                : Finding.fail("Java", version.toString(), "MEZAN needs a JDK 25; set JAVA_HOME to one.");
    }

    private Finding maven() {
        var found = surroundings.properties().getOrDefault("mezan.maven", "");
        return found.isEmpty()
                ? Finding.fail(
                        "Maven", "not found", "Install it: apt install maven, brew install maven, sdk install maven.")
                : Finding.ok("Maven", found);
    }

    private static Finding memory() {
        var most = Runtime.getRuntime().maxMemory();
        return most >= MEMORY_WANTED / 4
                ? Finding.ok("memory for Java", Figures.bytes(most))
                : Finding.warn(
                        "memory for Java", Figures.bytes(most), "Large reviews may need more: MEZAN_JAVA_OPTS=-Xmx1g.");
    }

    private Finding disk() {
        try {
            var free = Files.getFileStore(surroundings.home()).getUsableSpace();
            return free >= DISK_WANTED
                    ? Finding.ok("disk", Figures.bytes(free) + " free")
                    : Finding.warn("disk", Figures.bytes(free) + " free", "A build and its downloads take about 1 GB.");
        } catch (IOException e) {
            return Finding.warn("disk", "unknown", "It could not be asked: " + e.getMessage());
        }
    }

    private Finding port() {
        var port = surroundings.port();
        try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return Finding.ok("port " + socket.getLocalPort(), "free");
        } catch (IOException e) {
            return new Suites(surroundings).isThere()
                    ? Finding.ok("port " + port, "a suite runs there")
                    : Finding.warn(
                            "port " + port,
                            "taken by another program",
                            "Start 'mezan local' with --port, or set MEZAN_PORT.");
        }
    }

    private Finding awsCli() {
        return onPath("aws")
                .map(path -> Finding.ok("AWS CLI", path.toString()))
                .orElse(Finding.warn("AWS CLI", "not found", "MEZAN does not need it; it is good for looking around."));
    }

    private Finding terminal() {
        var screen = surroundings.screen();
        if (!screen.terminal()) {
            return Finding.ok("terminal", "none, so plain lines");
        }
        return Finding.ok(
                "terminal", screen.width() + " columns, " + (screen.colours() ? "with" : "without") + " colours");
    }

    private Optional<Path> onPath(String program) {
        return Stream.of(surroundings.variables().getOrDefault("PATH", "").split(File.pathSeparator))
                .filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
