package dev.mezan.cli.circuit;

import dev.mezan.aws.CircuitTable;
import dev.mezan.aws.ControlTable;
import dev.mezan.catalog.Names;
import dev.mezan.cli.suite.Suite;
import dev.mezan.core.agent.Manifest;
import dev.mezan.core.circuit.Circuit;
import dev.mezan.core.circuit.CircuitChange;
import dev.mezan.core.circuit.Circuits;
import dev.mezan.core.inbox.PersonAgent;
import dev.mezan.core.problem.MezanException;
import dev.mezan.core.problem.Problem;
import dev.mezan.core.problem.Suggestion;
import dev.mezan.core.registry.Agents;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The circuits of a suite, by the names of their agents.
 *
 * @param agents the suite's agents
 * @param table where circuits are kept
 * @param circuits the circuits
 */
record SuiteCircuits(Agents agents, CircuitTable table, Circuits circuits) {
    static SuiteCircuits of(Suite suite, InstantSource clock) {
        suite.awaitPublished();
        var dynamoDb = suite.clients().dynamoDb();
        var table = new CircuitTable(dynamoDb, Names.CONTROL);
        var agents = new HashMap<>(
                new ControlTable(dynamoDb, Names.CONTROL, clock).agents().byName());
        agents.remove(PersonAgent.NAME); // No function is called for people, so there is nothing to open.
        return new SuiteCircuits(new Agents(agents), table, new Circuits(table, clock));
    }

    /** Every agent's circuit, in the order of their names. */
    List<CircuitRow> rows() {
        var known = circuits.all().stream().collect(Collectors.toMap(Circuit::target, Function.identity()));
        return agents.byName().values().stream()
                .sorted(Comparator.comparing(Manifest::name))
                .map(agent -> new CircuitRow(
                        agent.name(), known.getOrDefault(agent.function(), Circuit.unknown(agent.function()))))
                .toList();
    }

    CircuitRow row(Manifest agent) {
        return new CircuitRow(agent.name(), circuits.circuit(agent.function()));
    }

    List<CircuitChange> changes(Manifest agent) {
        return table.changes(agent.function());
    }

    /**
     * The agent of a name, or of its function's.
     *
     * @throws MezanException with the code {@code unknown-agent}
     */
    Manifest agent(String name) {
        return agents.find(name)
                .or(() -> agents.byName().values().stream()
                        .filter(agent -> agent.function().equals(name))
                        .findFirst())
                .orElseThrow(() -> new MezanException(Problem.of("unknown-agent", "There is no such agent")
                        .got(name)
                        .advise(Suggestion.sentence(name, agents.names()))));
    }
}
