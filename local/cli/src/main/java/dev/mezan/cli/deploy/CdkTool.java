package dev.mezan.cli.deploy;

import dev.mezan.cli.Surroundings;
import dev.mezan.core.problem.MezanException;
import dev.mezan.core.problem.Problem;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The CDK CLI, installed on first use into the user's cache folder, at work on MEZAN's stacks.
 *
 * @param surroundings where the program runs
 */
record CdkTool(Surroundings surroundings) {
    private static final int OLDEST_NODE = 20;

    /**
     * Runs a command of it.
     *
     * @param arguments the command and its options
     * @param variables its environment
     * @param lines gets each line that it says
     * @throws MezanException with the code {@code no-node}, {@code old-node}, {@code not-installed} or {@code not-built}
     */
    Program.Ended run(List<String> arguments, Map<String, String> variables, Consumer<String> lines)
            throws InterruptedException {
        var command = new ArrayList<>(List.of(node().toString(), program().toString()));
        command.addAll(arguments);
        command.addAll(List.of("--app", app(), "--no-notices", "--no-color"));
        var quiet = new HashMap<>(variables);
        // It was tested with the Node that is there; its library warns of each that is not the newest.
        Stream.of("UNTESTED", "DEPRECATED", "END_OF_LIFE")
                .forEach(kind -> quiet.put("JSII_SILENCE_WARNING_" + kind + "_NODE_VERSION", "true"));
        return new Program(command, surroundings.home(), quiet).run(lines);
    }

    /** Looks whether all that it needs is there, and installs it if not. */
    void check() throws InterruptedException {
        app();
        var version = new Program(
                        List.of(node().toString(), "--version"), surroundings.home(), surroundings.variables())
                .run(_ -> {})
                .text()
                .strip();
        if (!version.matches("v\\d+\\..*")
                || Integer.parseInt(version.substring(1, version.indexOf('.'))) < OLDEST_NODE) {
            throw new MezanException(Problem.of("old-node", "The AWS CDK needs Node.js " + OLDEST_NODE + " or newer")
                    .got(version)
                    .advise("Install a newer one, from nodejs.org or by your system's packages."));
        }
        program();
    }

    private Path program() throws InterruptedException {
        var chosen = surroundings.variables().getOrDefault("MEZAN_CDK", "");
        if (!chosen.isEmpty()) {
            return existing(Path.of(chosen));
        }
        var npm = onPath("npm", "no-node", "The AWS CDK is installed by npm, which comes with Node.js");
        var lock = surroundings.home().resolve("infra/cdk-cli/package-lock.json");
        return new Installation(
                        "cdk-cli",
                        lock,
                        List.of(List.of(npm.toString(), "ci", "--no-fund", "--no-audit", "--no-progress")))
                .in(Installation.cache(surroundings.variables()), surroundings.variables())
                .resolve("node_modules/aws-cdk/bin/cdk");
    }

    private static Path existing(Path program) {
        if (!Files.isRegularFile(program)) {
            throw new MezanException(Problem.of("no-cdk", "There is no CDK CLI where MEZAN_CDK says")
                    .got(program)
                    .advise("Unset MEZAN_CDK, and MEZAN installs the one that it was tested with."));
        }
        return program;
    }

    private Path node() {
        return onPath("node", "no-node", "The AWS CDK needs Node.js, and there is none on the PATH");
    }

    private Path onPath(String program, String code, String what) {
        return Stream.of(surroundings.variables().getOrDefault("PATH", "").split(File.pathSeparator))
                .filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new MezanException(Problem.of(code, what)
                        .advise("Install it: apt install nodejs npm, brew install node, or from nodejs.org.")));
    }

    /** The CDK runs it by a shell. */
    private String app() {
        var folders = surroundings.properties().getOrDefault("mezan.infra", "");
        if (folders.isEmpty()) {
            throw new MezanException(Problem.of("not-built", "The stacks' program is not built")
                    .advise("Start this by the mezan script, which builds it."));
        }
        var java = Path.of(surroundings.properties().getOrDefault("java.home", ""), "bin", "java");
        return quoted(java.toString()) + " -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -cp " + quoted(folders)
                + " dev.mezan.infra.MezanApp";
    }

    private static String quoted(String word) {
        return "'" + word.replace("'", "'\\''") + "'";
    }
}
