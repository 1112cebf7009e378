package dev.mezan.cli.states;

import dev.mezan.asl.ExecutionResult;
import dev.mezan.asl.StateMachine;
import dev.mezan.asl.coverage.Coverage;
import dev.mezan.asl.coverage.ExecutionHistory;
import dev.mezan.cli.states.cases.Case;
import dev.mezan.cli.states.cases.CaseDocument;
import dev.mezan.cli.states.cases.Differences;
import dev.mezan.cli.states.chart.Chart;
import dev.mezan.cli.states.chart.ChartReader;
import dev.mezan.core.problem.MezanException;
import dev.mezan.core.problem.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A definition and the cases beside it.
 *
 * @param definition the definition
 * @param machine its machine
 * @param cases its cases
 */
record MachineTest(DefinitionFile definition, StateMachine machine, List<Case> cases) {
    /**
     * Reads both files.
     *
     * @throws MezanException if one is missing or wrong
     */
    static MachineTest load(String file, DefinitionFiles files, Placeholders placeholders) {
        if (file.equals("-")) {
            throw new MezanException(Problem.of("no-file", "Standard input has no test document beside it")
                    .at(file)
                    .advise("Give the definition as a file."));
        }
        var definition = files.definition(file, placeholders);
        var machine = definition.machine();
        var beside = file.replaceAll("(\\.asl)?\\.json$", "") + ".test.json";
        return new MachineTest(definition, machine, CaseDocument.read(beside, files.text(beside)));
    }

    TestReport run() throws InterruptedException {
        var coverage = Coverage.of(machine);
        var results = new LinkedHashMap<String, List<String>>();
        for (var one : cases) {
            var rehearsal = new Rehearsal(machine, definition.machineName(), one.mocks());
            var played = rehearsal.fast(one.input(), _ -> {});
            coverage.add(new ExecutionHistory(played.context(), played.events()));
            results.put(one.name(), differences(one.expected(), played));
        }
        return new TestReport(definition.name(), results, coverage.report());
    }

    private List<String> differences(Case.Expected expected, Rehearsal.Played played) {
        var lines = new ArrayList<>(played.unanswered());
        var status = RunEnd.status(played.result());
        if (!status.equals(expected.status())) {
            lines.add("status: expected " + expected.status() + " but was " + status + told(played.result()));
        }
        expected.output().forEach(output -> {
            if (played.result() instanceof ExecutionResult.Succeeded(var actual)) {
                Differences.between(output, actual).forEach(line -> lines.add("output: " + line));
            }
        });
        expected.error()
                .filter(error -> !error.equals(error(played.result())))
                .ifPresent(error -> lines.add("error: expected " + error + " but was " + error(played.result())));
        expected.cause()
                .filter(cause -> !told(played.result()).contains(cause))
                .ifPresent(cause ->
                        lines.add("cause: expected to contain '" + cause + "' but was" + told(played.result())));
        paths(expected, PlayedPath.of(played.events()), lines);
        return lines;
    }

    private void paths(Case.Expected expected, PlayedPath path, List<String> lines) {
        var own = ChartReader.read(definition.text()).nodes().stream()
                .map(Chart.Node::name)
                .collect(Collectors.toSet());
        var actual = path.states().stream().filter(own::contains).toList();
        expected.path()
                .filter(wanted -> !wanted.equals(actual))
                .ifPresent(wanted -> lines.add("path: expected " + arrows(wanted) + " but was " + arrows(actual)));
        for (Map.Entry<String, Integer> visits : expected.visits().entrySet()) {
            if (path.visits(visits.getKey()) != visits.getValue()) {
                lines.add("visits: expected " + visits.getValue() + " of " + visits.getKey() + " but there were "
                        + path.visits(visits.getKey()));
            }
        }
    }

    private static String arrows(List<String> states) {
        return String.join(" → ", states);
    }

    private static String error(ExecutionResult result) {
        return switch (result) {
            case ExecutionResult.Failed(String error, String cause) -> error;
            case ExecutionResult.Aborted(String error, String cause) -> error;
            case ExecutionResult.TimedOut timedOut -> "States.Timeout";
            case ExecutionResult.Succeeded succeeded -> "none";
        };
    }

    private static String told(ExecutionResult result) {
        return switch (result) {
            case ExecutionResult.Failed(String error, String cause) -> " (" + error + ": " + cause + ")";
            case ExecutionResult.Aborted(String error, String cause) -> " (" + error + ": " + cause + ")";
            case ExecutionResult.TimedOut timedOut -> "";
            case ExecutionResult.Succeeded succeeded -> "";
        };
    }
}
