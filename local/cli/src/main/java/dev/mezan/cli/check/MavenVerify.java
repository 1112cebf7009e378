package dev.mezan.cli.check;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code mvn verify} as a process of its own, its whole output kept in a log, what matters of it told as it comes.
 *
 * @param maven the {@code mvn} to call
 * @param home the folder of the sources
 * @param log where the output goes
 */
public record MavenVerify(Path maven, Path home, Path log) {
    private static final Pattern MODULE = Pattern.compile("\\[INFO] Building (.+?) [0-9.]+(-SNAPSHOT)? .*");
    private static final Pattern STEP = Pattern.compile("\\[ERROR] Failed to execute goal \\S+?:([a-z-]+?)(-maven)?"
            + "(-plugin)?:[^:]+:([a-z-]+) .*on project ([a-z-]+): (.*)");
    private static final Pattern TEST_CLASS =
            Pattern.compile("\\[(INFO|ERROR|WARNING)] Tests run: (\\d+), .*Time elapsed: (\\S+) s.* -- in (\\S+)");
    // A test that fails must not keep the modules after it from being tested; the reports tell what failed.
    private static final String EVERY_TEST = "-Dmaven.test.failure.ignore=true";
    private static final int MOST_ERRORS = 30;

    /**
     * Runs it and waits for its end.
     *
     * @param arguments more arguments for Maven
     * @param progress gets a line for each module and each class of tests
     */
    public Result run(List<String> arguments, Consumer<String> progress) throws InterruptedException {
        var command = new ArrayList<>(List.of(maven.toString(), "-B", "verify", EVERY_TEST));
        command.addAll(arguments);
        try {
            Files.createDirectories(log.toAbsolutePath().getParent());
            var process = new ProcessBuilder(command)
                    .directory(home.toFile())
                    .redirectErrorStream(true)
                    .start();
            process.getOutputStream().close();
            var errors = follow(process, progress);
            return new Result(process.waitFor(), errors);
        } catch (IOException e) {
            throw new UncheckedIOException("Maven could not be run as " + maven, e);
        }
    }

    private List<String> follow(Process process, Consumer<String> progress) throws IOException {
        var errors = new ArrayList<String>();
        try (var lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
                var whole = Files.newBufferedWriter(log)) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                whole.write(line);
                whole.newLine();
                tell(line, progress);
                if (line.startsWith("[ERROR] ") && line.length() > "[ERROR] ".length() && errors.size() < MOST_ERRORS) {
                    errors.add(line.substring("[ERROR] ".length()));
                }
            }
        }
        return errors;
    }

    private static void tell(String line, Consumer<String> progress) {
        var module = MODULE.matcher(line);
        var tests = TEST_CLASS.matcher(line);
        if (module.matches()) {
            progress.accept(module.group(1));
        } else if (tests.matches()) {
            progress.accept("  %s: %s tests, %s s".formatted(tests.group(4), tests.group(2), tests.group(3)));
        }
    }

    /**
     * How it ended.
     *
     * @param exitCode Maven's exit code
     * @param errors the first of what Maven calls errors
     */
    public record Result(int exitCode, List<String> errors) {
        public Result {
            errors = List.copyOf(errors);
        }

        /** What Maven says of a JVM of tests that crashed or was given up; empty if none did. */
        public Optional<String> lostTests() {
            return errors.stream()
                    .filter(error -> error.contains("forked VM") || error.contains("error in the fork"))
                    .findFirst();
        }

        /** The step that failed: its plugin's goal and its module; empty when none is told. */
        public String failedStep() {
            return errors.stream()
                    .map(error -> STEP.matcher("[ERROR] " + error))
                    .filter(Matcher::matches)
                    .map(step -> step.group(1) + ":" + step.group(4) + " of " + step.group(5) + ": " + step.group(6))
                    .findFirst()
                    .orElse("");
        }
    }
}
