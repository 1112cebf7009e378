package dev.mezan.runtime.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.mezan.core.payload.Checksums;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A tool that is installed below {@code target}, once for each lock file.
 *
 * @param folder where it is
 */
record Tool(Path folder) {
    private static final Path FILES = Path.of("src/test/api").toAbsolutePath();
    private static final Duration LONGEST = Duration.ofMinutes(5);

    /** What npm installs by the lock file. */
    static Tool ofNode() throws IOException, InterruptedException {
        var tool = new Tool(Path.of("target/api-tools/node").toAbsolutePath());
        if (tool.isMissing("package-lock.json")) {
            for (var file : List.of("package.json", "package-lock.json")) {
                Files.copy(FILES.resolve(file), tool.folder.resolve(file), StandardCopyOption.REPLACE_EXISTING);
            }
            tool.run(Map.of(), "npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund");
            tool.installed("package-lock.json");
        }
        return tool;
    }

    /** What pip installs by the list of requirements, in an environment of its own. */
    static Tool ofPython() throws IOException, InterruptedException {
        var tool = new Tool(Path.of("target/api-tools/python").toAbsolutePath());
        if (tool.isMissing("requirements.txt")) {
            tool.run(Map.of(), "python3", "-m", "venv", "venv");
            var list = FILES.resolve("requirements.txt").toString();
            tool.run(
                    Map.of(),
                    "venv/bin/python",
                    "-m",
                    "pip",
                    "install",
                    "-q",
                    "--disable-pip-version-check",
                    "-r",
                    list);
            tool.installed("requirements.txt");
        }
        return tool;
    }

    /** A file beside the lock files. */
    static String file(String name) {
        return FILES.resolve(name).toString();
    }

    /** Runs a command to its end; fails with what it printed if that is not well. */
    void run(Map<String, String> variables, String... command) throws IOException, InterruptedException {
        var output = folder.resolve("output.txt");
        var process = start(variables, command, output);
        try {
            assertThat(process.waitFor(LONGEST.toSeconds(), TimeUnit.SECONDS))
                    .as("%s took longer than %s", command[0], LONGEST)
                    .isTrue();
            assertThat(process.exitValue()).as(Files.readString(output)).isZero();
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }

    private Process start(Map<String, String> variables, String[] command, Path output) throws IOException {
        var program = folder.resolve(command[0]);
        if (Files.isExecutable(program)) {
            command[0] = program.toString();
        }
        var builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().putAll(variables);
        try {
            return builder.start();
        } catch (IOException e) {
            return fail(
                    "'%s' can't be started: install nodejs, npm (20 or later) and python3-venv (3.10 or later);"
                                    .formatted(command[0])
                            + " on Debian: apt-get install nodejs npm python3-venv",
                    e);
        }
    }

    private boolean isMissing(String lock) throws IOException {
        Files.createDirectories(folder);
        var mark = folder.resolve("installed");
        return !Files.exists(mark) || !Files.readString(mark).equals(checksum(lock));
    }

    private void installed(String lock) throws IOException {
        Files.writeString(folder.resolve("installed"), checksum(lock));
    }

    private static String checksum(String lock) throws IOException {
        return Checksums.sha256(Files.readAllBytes(FILES.resolve(lock)));
    }
}
