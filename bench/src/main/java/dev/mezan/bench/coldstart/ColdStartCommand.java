package dev.mezan.bench.coldstart;

import dev.mezan.bench.Launcher;
import dev.mezan.bench.SuiteProcess;
import dev.mezan.catalog.FunctionSpec;
import dev.mezan.catalog.SuiteCatalog;
import dev.mezan.core.problem.MezanException;
import dev.mezan.core.problem.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** {@code mezan bench coldstart}: how long packaged functions take from nothing to an answer. */
@Command(
        name = "coldstart",
        mixinStandardHelpOptions = true,
        description = {
            "Packages each function and starts it in a process of its own under AWS's runtime interface client, without",
            "SnapStart, against a local suite; tells its size, the time to its first answer and its memory."
        },
        footer = {"", "Example:", "  mezan bench coldstart --function mezan-plan --starts 5"})
public final class ColdStartCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--function", description = "Only this one; can be given again. Default: every function.")
    private List<String> functions = List.of();

    @Option(names = "--starts", defaultValue = "3", description = "Starts of each. Default: ${DEFAULT-VALUE}.")
    private int starts = 3;

    @Option(names = "--jvm", description = "One more option for their JVM; can be given again. Default: none.")
    private List<String> options = List.of();

    @Option(names = "--json", description = "One JSON document in place of the table.")
    private boolean json;

    @Override
    public Integer call() {
        var chosen = chosen();
        var folder = temporary();
        try (var suite = SuiteProcess.start(Launcher.path(), Optional.empty());
                var measured = new ColdStarts(folder, variables(suite), options)) {
            var out = spec.commandLine().getOut();
            var rows = new ArrayList<Row>();
            if (!json) {
                out.println(Row.HEAD);
            }
            for (var function : chosen) {
                var row = measured.measure(function, Math.max(1, starts));
                rows.add(row);
                if (!json) {
                    out.println(row.line());
                    out.flush();
                }
            }
            if (json) {
                out.println(document(rows));
            }
            out.flush();
            return 0;
        } finally {
            delete(folder);
        }
    }

    private List<FunctionSpec> chosen() {
        var all = SuiteCatalog.shipped().functions();
        for (var name : functions) {
            if (all.stream().noneMatch(function -> function.name().equals(name))) {
                throw new MezanException(Problem.of("unknown-function", "The suite has no function of this name")
                        .got(name)
                        .advise("It has " + all.stream().map(FunctionSpec::name).collect(Collectors.joining(", "))
                                + "."));
            }
        }
        return all.stream()
                .filter(function -> functions.isEmpty() || functions.contains(function.name()))
                .toList();
    }

    private static Map<String, String> variables(SuiteProcess suite) {
        return Map.of(
                "AWS_ENDPOINT_URL", suite.endpoint().toString(),
                "AWS_REGION", "us-east-1",
                "AWS_ACCESS_KEY_ID", "test",
                "AWS_SECRET_ACCESS_KEY", "test");
    }

    private static String document(List<Row> rows) {
        var document = Map.of("functions", rows.stream().map(Row::entry).toList());
        return JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(document);
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("mezan-coldstart-");
        } catch (IOException e) {
            throw new UncheckedIOException("No folder for temporary files", e);
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(file -> {
                var _ = file.delete();
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
