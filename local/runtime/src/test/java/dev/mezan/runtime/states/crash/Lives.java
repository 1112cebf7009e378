package dev.mezan.runtime.states.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Lives on one folder, each but the last of which is killed. */
final class Lives {
    private final Path folder;
    private final long seed;
    private final Set<String> accepted = new TreeSet<>();

    Lives(Path folder, long seed) {
        this.folder = folder;
        this.seed = seed;
    }

    /** Kills so many, lets one more come to an end, and checks what it finds. */
    void kill(int kills) throws Exception {
        var random = new Random(seed);
        for (var i = 0; i < kills; i++) {
            killAfter(random.nextInt(400), List.of(Long.toString(seed + i), i % 4 == 0 ? "12" : "1"));
        }
        var ended = finish();
        assertThat(ended).allSatisfy(line -> assertThat(line).endsWith(" continuous"));
        assertThat(ended.stream().map(line -> line.split(" ", 3)[1]).toList()).containsAll(accepted);
        assertThat(accepted).hasSizeGreaterThan(kills);
    }

    private void killAfter(int millis, List<String> arguments) throws Exception {
        var output = Files.createTempFile(folder, "life", ".out");
        var process = live(arguments, output);
        await().pollInterval(Duration.ofMillis(10))
                .until(() -> Files.readAllLines(output).contains("READY"));
        process.waitFor(millis, TimeUnit.MILLISECONDS);
        process.destroyForcibly();
        assertThat(process.waitFor(Duration.ofSeconds(10))).isTrue();
        whole(output).filter(line -> line.startsWith("STARTED ")).forEach(line -> accepted.add(line.substring(8)));
    }

    /** The lines that were written to their ends. */
    private static Stream<String> whole(Path output) throws IOException {
        var text = Files.readString(output);
        return text.substring(0, text.lastIndexOf('\n') + 1).lines();
    }

    private List<String> finish() throws Exception {
        var output = folder.resolve("last.out");
        var process = live(List.of("0", "0"), output);
        try {
            await().atMost(Duration.ofMinutes(3))
                    .until(() -> Files.readAllLines(output).contains("OVER"));
            return whole(output).filter(line -> line.startsWith("ENDED ")).toList();
        } finally {
            process.destroyForcibly();
        }
    }

    private Process live(List<String> arguments, Path output) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xshare:auto",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                Life.class.getName(),
                folder.toString()));
        command.addAll(arguments);
        return new ProcessBuilder(command)
                .redirectOutput(output.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }
}
