package dev.mezan.cli.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * {@code mezan local} on a free port, as a user starts it.
 *
 * @param process the process
 * @param port where it answers
 */
record StayingSuite(Process process, int port) {
    /** Starts one in a folder, which gets what it says in {@code out.txt} and {@code err.txt}, and waits until it is ready. */
    static StayingSuite start(Path folder, String... options) throws IOException {
        var port = freePort();
        var arguments = Stream.concat(Stream.of("local", "--port", Integer.toString(port)), Stream.of(options))
                .toArray(String[]::new);
        var process = Mezan.start(folder, folder.resolve("out.txt"), folder.resolve("err.txt"), arguments);
        var suite = new StayingSuite(process, port);
        await().atMost(Duration.ofMinutes(2)).until(suite::isReady);
        return suite;
    }

    /** Stops it as a service manager would, which must not take long. */
    void stop() throws InterruptedException {
        process.destroy();
        assertThat(process.waitFor(15, TimeUnit.SECONDS)).isTrue();
    }

    /** Whether a program is on this machine's path. */
    static boolean onPath(String program) {
        return Stream.of(System.getenv("PATH").split(":")).anyMatch(path -> Files.isExecutable(Path.of(path, program)));
    }

    private boolean isReady() {
        try {
            var url = URI.create("http://127.0.0.1:" + port + "/_mezan/health").toURL();
            return ((HttpURLConnection) url.openConnection()).getResponseCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
