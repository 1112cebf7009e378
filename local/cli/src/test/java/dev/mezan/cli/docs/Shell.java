package dev.mezan.cli.docs;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/**
 * Runs shell commands as a reader would, in the folder of the sources, with the classes of this test's own build.
 *
 * @param home the folder of the sources
 * @param logs where the output goes
 */
record Shell(Path home, Path logs) {
    private static final long LONGEST_SECONDS = 120;

    /** The folder of the sources: the highest one above this module that has them. */
    static Path findHome() {
        var folder = Path.of("").toAbsolutePath();
        for (var above = folder; above != null; above = above.getParent()) {
            if (Files.exists(above.resolve("mezan")) && Files.exists(above.resolve("functions/core/pom.xml"))) {
                return above;
            }
        }
        throw new IllegalStateException("The sources are not above " + folder);
    }

    static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** Starts a script; its standard output and error go to a log of that name. */
    Started start(String script, int port, String name) throws IOException {
        var log = logs.resolve(name + ".log");
        var builder = new ProcessBuilder("sh", "-e", "-c", script)
                .directory(home.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().put("MEZAN_CLASS_PATH", System.getProperty("java.class.path"));
        builder.environment().put("MEZAN_PORT", Integer.toString(port));
        builder.environment().remove("AWS_PROFILE");
        builder.environment().remove("AWS_ENDPOINT_URL");
        var process = builder.start();
        process.getOutputStream().close();
        return new Started(process, log);
    }

    /**
     * A process.
     *
     * @param process the process
     * @param log what it writes
     */
    record Started(Process process, Path log) {
        /** Its exit code, or -1 if it did not end within two minutes and was killed. */
        int exitCode() throws InterruptedException {
            if (process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
                return process.exitValue();
            }
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            return -1;
        }

        String output() throws IOException {
            return Files.readString(log);
        }
    }
}
