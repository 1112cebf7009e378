package dev.mezan.gateway.operate;

import dev.mezan.aws.CircuitTable;
import dev.mezan.core.agent.Manifest;
import dev.mezan.core.circuit.Circuit;
import dev.mezan.core.circuit.CircuitState;
import dev.mezan.core.circuit.Circuits;
import dev.mezan.core.circuit.Report;
import dev.mezan.core.inbox.PersonAgent;
import dev.mezan.core.json.Json;
import dev.mezan.core.problem.MezanException;
import dev.mezan.core.problem.Problem;
import dev.mezan.core.problem.Suggestion;
import dev.mezan.core.registry.Registry;
import dev.mezan.gateway.http.Answer;
import dev.mezan.gateway.http.Call;
import dev.mezan.gateway.http.Query;
import dev.mezan.gateway.http.Shape;
import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/**
 * The circuits before the agents, of the whole suite. A list costs one request, a circuit two, a move one more; one more
 * where agents were not read in the last 5 s.
 *
 * @param registry which agents there are
 * @param table where circuits' moves are read
 * @param circuits the circuits
 */
record CircuitPages(Registry registry, CircuitTable table, Circuits circuits) {
    private static final Shape OPENING = Shape.of("CircuitOpening");
    private static final Shape REASON = Shape.of("GivenReason");

    Answer list(Call call) {
        Query.of(call.request());
        var known = circuits.all().stream().collect(Collectors.toMap(Circuit::target, Function.identity()));
        var document = Json.object();
        var rows = document.putArray("circuits");
        agents().sorted(Comparator.comparing(Manifest::name))
                .map(agent -> row(agent, known.getOrDefault(agent.function(), Circuit.unknown(agent.function()))))
                .forEach(rows::add);
        return Answer.ok(document);
    }

    Answer read(Call call) {
        Query.of(call.request());
        return shown(agent(call));
    }

    Answer open(Call call) {
        Query.of(call.request());
        var body = OPENING.read(call.request());
        var agent = agent(call);
        var time = Optional.ofNullable(body.get("seconds")).map(seconds -> Duration.ofSeconds(seconds.asLong()));
        circuits.open(agent.function(), time, report(call, body));
        return shown(agent);
    }

    Answer close(Call call) {
        Query.of(call.request());
        var body = REASON.read(call.request());
        var agent = agent(call);
        circuits.close(agent.function(), report(call, body));
        return shown(agent);
    }

    private static Report report(Call call, ObjectNode body) {
        return Report.person(call.caller().name(), body.path("reason").asString());
    }

    private Answer shown(Manifest agent) {
        circuits.refresh();
        var document = row(agent, circuits.circuit(agent.function()));
        var moves = document.putArray("moves");
        table.changes(agent.function())
                .forEach(change -> moves.addObject()
                        .put("number", change.number())
                        .put("at", change.at().toString())
                        .put("from", change.from().word())
                        .put("to", change.to().word())
                        .put("reason", change.reason())
                        .put("by", change.by().name()));
        return Answer.ok(document);
    }

    private static ObjectNode row(Manifest agent, Circuit circuit) {
        var row = Json.object()
                .put("agent", agent.name())
                .put("function", agent.function())
                .put("circuit", circuit.state().position().word());
        if (circuit.changes() > 0) {
            row.put("since", circuit.since().toString());
        }
        switch (circuit.state()) {
            case CircuitState.Closed closed -> row.put("failures", closed.failures());
            case CircuitState.Open open -> open.until().ifPresent(until -> row.put("until", until.toString()));
            case CircuitState.HalfOpen half -> row.put("until", half.leaseEnds().toString());
        }
        return row;
    }

    private Manifest agent(Call call) {
        var name = call.request().parameter("target");
        return agents().filter(
                        agent -> agent.name().equals(name) || agent.function().equals(name))
                .findFirst()
                .orElseThrow(() -> new MezanException(Problem.of("unknown-agent", "There is no such agent")
                        .at("path:target")
                        .got(name)
                        .advise(Suggestion.sentence(
                                name, agents().map(Manifest::name).toList()))));
    }

    /** No function is called for people, so there is nothing to open. */
    private Stream<Manifest> agents() {
        return registry.agents().byName().values().stream()
                .filter(agent -> !agent.name().equals(PersonAgent.NAME));
    }
}
