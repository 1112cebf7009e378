package dev.mezan.packaging.process;

import dev.mezan.catalog.FunctionSpec;
import dev.mezan.packaging.Unpacked;
import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What a function's process is started with. It gets these variables, Lambda's own, and nothing else of this process.
 *
 * @param function the function
 * @param code its artifact, of the form that brings its own runtime, in a folder
 * @param scratch its folder for temporary files, its own; made if it is not there
 * @param variables its credentials, its region and what it needs besides
 * @param options options for its JVM beside those of every function
 * @param output where it writes its logs
 */
public record Launch(
        FunctionSpec function,
        Unpacked code,
        Path scratch,
        Map<String, String> variables,
        List<String> options,
        Redirect output) {
    public Launch {
        variables = Map.copyOf(variables);
        options = List.copyOf(options);
    }

    Process start(String runtimeApi) throws IOException {
        Files.createDirectories(scratch);
        var builder = new ProcessBuilder(code.bootstrap().toString())
                .directory(code.root().toFile())
                .redirectErrorStream(true)
                .redirectOutput(output)
                .redirectInput(new File("/dev/null"));
        var environment = builder.environment();
        environment.clear();
        environment.putAll(function.variables());
        environment.putAll(lambda(runtimeApi));
        environment.putAll(variables);
        return builder.start();
    }

    /**
     * The variables that Lambda sets.
     *
     * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/configuration-envvars.html">Defined runtime environment
     *     variables</a>
     */
    private Map<String, String> lambda(String runtimeApi) {
        return Map.ofEntries(
                Map.entry("AWS_LAMBDA_RUNTIME_API", runtimeApi),
                Map.entry("_HANDLER", function.handler().getName() + "::handleRequest"),
                Map.entry("LAMBDA_TASK_ROOT", code.root().toAbsolutePath().toString()),
                Map.entry("AWS_LAMBDA_FUNCTION_NAME", function.name()),
                Map.entry("AWS_LAMBDA_FUNCTION_VERSION", "$LATEST"),
                Map.entry("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", Integer.toString(function.memoryMb())),
                Map.entry("AWS_LAMBDA_LOG_GROUP_NAME", "/aws/lambda/" + function.name()),
                Map.entry("AWS_LAMBDA_LOG_STREAM_NAME", "local"),
                Map.entry("AWS_LAMBDA_INITIALIZATION_TYPE", "on-demand"),
                Map.entry("JAVA_HOME", System.getProperty("java.home")),
                Map.entry("PATH", System.getenv().getOrDefault("PATH", "/usr/bin:/bin")),
                Map.entry("LC_ALL", "C.UTF-8"),
                Map.entry("TMPDIR", scratch.toAbsolutePath().toString()),
                Map.entry("MEZAN_JAVA_OPTIONS", String.join(" ", options)));
    }
}
