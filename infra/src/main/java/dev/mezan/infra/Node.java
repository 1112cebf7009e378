package dev.mezan.infra;

import dev.mezan.core.problem.MezanException;
import dev.mezan.core.problem.Problem;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;

/** Node.js, which the CDK's classes run in. */
final class Node {
    private Node() {}

    /**
     * Looks for it where commands are looked for.
     *
     * @throws MezanException with the code {@code node-missing}
     */
    static void check(Map<String, String> environment) {
        var path = environment.getOrDefault("PATH", "");
        var named = environment.containsKey("JSII_NODE");
        var found = Arrays.stream(path.split(File.pathSeparator))
                .filter(folder -> !folder.isBlank())
                .map(folder -> Path.of(folder, "node"))
                .anyMatch(Files::isExecutable);
        if (!named && !found) {
            throw new MezanException(Problem.of(
                            "node-missing", "The AWS CDK needs Node.js, and there is none on the PATH")
                    .got(path)
                    .advise("Install Node.js 20 or newer from https://nodejs.org or by the system's own packages."));
        }
    }
}
