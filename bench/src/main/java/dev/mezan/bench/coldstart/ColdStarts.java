package dev.mezan.bench.coldstart;

import dev.mezan.catalog.FunctionSpec;
import dev.mezan.core.problem.MezanException;
import dev.mezan.core.problem.Problem;
import dev.mezan.packaging.Artifacts;
import dev.mezan.packaging.Form;
import dev.mezan.packaging.Unpacked;
import dev.mezan.packaging.classpath.ClassPath;
import dev.mezan.packaging.process.Call;
import dev.mezan.packaging.process.FunctionProcess;
import dev.mezan.packaging.process.Launch;
import dev.mezan.packaging.process.Outcome;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import tools.jackson.databind.json.JsonMapper;

/** Starts packaged functions, each in a process of its own, and measures. */
final class ColdStarts implements AutoCloseable {
    private static final Duration LONGEST = Duration.ofMinutes(2);
    private static final String ARN = "arn:aws:lambda:us-east-1:000000000000:function:";

    private final Path folder;
    private final Map<String, String> variables;
    private final List<String> options;
    private final Artifacts managed = Artifacts.on(ClassPath.ofProcess(), Form.MANAGED);
    private final Artifacts provided = Artifacts.on(ClassPath.ofProcess(), Form.PROVIDED);

    /**
     * Nothing started yet.
     *
     * @param folder where artifacts are made and unpacked
     * @param variables what leads the functions to their services
     * @param options options for the JVM beside those of every function
     */
    ColdStarts(Path folder, Map<String, String> variables, List<String> options) {
        this.folder = folder;
        this.variables = variables;
        this.options = options;
    }

    /** Starts a function some times, one after the other. */
    Row measure(FunctionSpec function, int times) {
        var artifact = managed.build(function, folder.resolve("managed"));
        var code = Unpacked.of(provided.build(function, folder.resolve("provided")), folder.resolve("task"));
        var launch = new Launch(function, code, folder.resolve("scratch"), variables, options, Redirect.DISCARD);
        var starts = new ArrayList<Start>();
        for (var time = 0; time < times; time++) {
            starts.add(start(launch));
        }
        return new Row(artifact, starts);
    }

    @Override
    public void close() {
        managed.close();
        provided.close();
    }

    private static Start start(Launch launch) {
        var began = System.nanoTime();
        try (var process = FunctionProcess.start(launch)) {
            var failed = process.ready().get(LONGEST.toSeconds(), TimeUnit.SECONDS);
            if (failed.isPresent()) {
                throw problem(launch, answer(failed.get()));
            }
            var ready = System.nanoTime();
            var answer = call(process, launch.function());
            var first = System.nanoTime();
            var _ = call(process, launch.function());
            var second = System.nanoTime();
            return new Start(
                    Duration.ofNanos(ready - began),
                    Duration.ofNanos(first - ready),
                    Duration.ofNanos(second - first),
                    process.mostMemory().orElse(0),
                    answer(answer));
        } catch (ExecutionException | TimeoutException e) {
            throw problem(launch, String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw problem(launch, "interrupted");
        }
    }

    private static Outcome call(FunctionProcess process, FunctionSpec function)
            throws InterruptedException, ExecutionException, TimeoutException {
        var deadline = Instant.now().plus(function.timeout());
        var payload = Samples.eventOf(function).getBytes(StandardCharsets.UTF_8);
        return process.call(new Call("bench", ARN + function.name(), deadline, payload))
                .get(LONGEST.toSeconds(), TimeUnit.SECONDS);
    }

    private static String answer(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Answered _ -> "answered";
            case Outcome.Failed(var error) ->
                JsonMapper.shared().readTree(error).path("errorType").asString("failed");
            case Outcome.Died(var status) -> "died with " + status;
        };
    }

    private static MezanException problem(Launch launch, String what) {
        return new MezanException(Problem.of("function-did-not-start", "A packaged function did not start or answer")
                .at(launch.function().name())
                .got(what));
    }
}
