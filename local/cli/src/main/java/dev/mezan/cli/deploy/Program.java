package dev.mezan.cli.deploy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Another program as a process of its own, which ends when this one does.
 *
 * @param command the program and its arguments
 * @param directory where it works
 * @param variables its whole environment
 */
public record Program(List<String> command, Path directory, Map<String, String> variables) {
    private static final int KEPT_LINES = 200;

    public Program {
        command = List.copyOf(command);
        variables = Map.copyOf(variables);
    }

    /**
     * Runs it and waits for its end.
     *
     * @param lines gets each line of its output, and of its errors, as it comes
     * @throws UncheckedIOException if it can't be started
     */
    public Ended run(Consumer<String> lines) throws InterruptedException {
        var builder = new ProcessBuilder(command).directory(directory.toFile()).redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().putAll(variables);
        try {
            var process = builder.start();
            var hook = new Thread(() -> stop(process), "stop " + command.getFirst());
            Runtime.getRuntime().addShutdownHook(hook);
            try {
                process.getOutputStream().close();
                var last = follow(process, lines);
                return new Ended(process.waitFor(), last);
            } finally {
                stop(process);
                forget(hook);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(command.getFirst() + " could not be run", e);
        }
    }

    private static List<String> follow(Process process, Consumer<String> lines) throws IOException {
        var last = new ArrayDeque<String>();
        try (var output = process.inputReader(StandardCharsets.UTF_8)) {
            for (var line = output.readLine(); line != null; line = output.readLine()) {
                lines.accept(line);
                if (last.size() == KEPT_LINES) {
                    last.removeFirst();
                }
                last.addLast(line);
            }
        }
        return List.copyOf(last);
    }

    private static void stop(Process process) {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
    }

    private static void forget(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException _) {
            // This process ends already, and the hook does its work.
        }
    }

    /**
     * How it ended.
     *
     * @param exitCode its exit code
     * @param lines the last of what it wrote, at most 200 lines
     */
    public record Ended(int exitCode, List<String> lines) {
        public Ended {
            lines = List.copyOf(lines);
        }

        /** What it wrote, as one text. */
        public String text() {
            return String.join("\n", lines);
        }
    }
}
