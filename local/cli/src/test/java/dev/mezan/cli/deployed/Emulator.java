package dev.mezan.cli.deployed;

import static org.awaitility.Awaitility.await;

import dev.mezan.cli.deploy.Installation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * An emulator of AWS on a free port of this machine, with all that it writes below one folder. It runs deployed functions
 * as processes of their own, which end with it.
 *
 * @param process the emulator, the first of its process group
 * @param port where it answers
 * @param log what it says
 */
record Emulator(Process process, int port, Path log) implements AutoCloseable {
    /** The account that it stands for, in the region {@code us-east-1}. */
    static final String ACCOUNT = "000000000000";

    private static final Duration LONGEST_START = Duration.ofSeconds(60);
    // The emulator's functions are its children; a group of its own lets all of them be ended at once.
    private static final String IN_A_GROUP =
            "import os, runpy; os.setsid(); runpy.run_module('ministack', run_name='__main__')";

    /**
     * Starts one and waits until it answers.
     *
     * @param folder what it writes is put there
     * @param more variables that it and the functions get beside its own
     */
    static Emulator start(Path folder, Map<String, String> more) throws IOException, InterruptedException {
        var requirements = Path.of("src/test/emulator/requirements.txt").toAbsolutePath();
        var installed = new Installation(
                        "emulator",
                        requirements,
                        List.of(
                                List.of("python3", "-m", "venv", "venv"),
                                List.of("venv/bin/python", "-m", "pip", "install", "-q", "-r", "requirements.txt")))
                .in(Installation.cache(System.getenv()), System.getenv());
        var port = freePort();
        var log = folder.resolve("emulator.log");
        var builder = new ProcessBuilder(installed.resolve("venv/bin/python").toString(), "-c", IN_A_GROUP)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("AWS_"));
        builder.environment().putAll(variables(folder, port));
        builder.environment().putAll(more);
        var emulator = new Emulator(builder.start(), port, log);
        Runtime.getRuntime().addShutdownHook(new Thread(emulator::end));
        try {
            await().atMost(LONGEST_START).until(emulator::isHealthy);
        } catch (RuntimeException e) {
            emulator.end();
            throw e;
        }
        return emulator;
    }

    private static Map<String, String> variables(Path folder, int port) throws IOException {
        var variables = new HashMap<String, String>();
        variables.put("GATEWAY_PORT", Integer.toString(port));
        variables.put("BIND_HOST", "127.0.0.1");
        variables.put("MINISTACK_HOST", "127.0.0.1");
        // It would listen on a port that can't be chosen.
        variables.put("IOT_MTLS_ENABLED", "0");
        variables.put("TMPDIR", Files.createDirectories(folder.resolve("tmp")).toString());
        variables.put(
                "STATE_DIR", Files.createDirectories(folder.resolve("state")).toString());
        variables.put("AWS_ENDPOINT_URL", "http://127.0.0.1:" + port);
        variables.put("JAVA_HOME", System.getProperty("java.home"));
        return variables;
    }

    /** Where it answers. */
    URI address() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** The environment of who deploys to it. */
    Map<String, String> callerVariables() {
        var variables = new HashMap<>(System.getenv());
        variables.keySet().removeIf(name -> name.startsWith("AWS_"));
        variables.putAll(Map.of(
                "AWS_ENDPOINT_URL", address().toString(),
                "AWS_ENDPOINT_URL_S3", address().toString(),
                "AWS_ACCESS_KEY_ID", "test",
                "AWS_SECRET_ACCESS_KEY", "test",
                "AWS_REGION", "us-east-1",
                "AWS_DEFAULT_REGION", "us-east-1",
                "AWS_EC2_METADATA_DISABLED", "true"));
        return variables;
    }

    /** The processes that it has started and that still run: one for each instance of a function. */
    List<ProcessHandle> functions() {
        return process.descendants().toList();
    }

    @Override
    public void close() {
        end();
    }

    private void end() {
        var all = Stream.concat(process.descendants(), Stream.of(process.toHandle()))
                .toList();
        endGroup();
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(
                one -> one.onExit().completeOnTimeout(one, 10, TimeUnit.SECONDS).join());
    }

    /** Ends also those whose parents have ended and that are nobody's children now. */
    private void endGroup() {
        if (!process.isAlive()) {
            return;
        }
        try {
            new ProcessBuilder("kill", "-KILL", "--", "-" + process.pid())
                    .start()
                    .onExit()
                    .join();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean isHealthy() {
        try {
            var url = address().resolve("/_ministack/health").toURL();
            return ((HttpURLConnection) url.openConnection()).getResponseCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
