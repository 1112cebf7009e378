package dev.mezan.runtime.states.operation;

import dev.mezan.runtime.states.Alias;
import dev.mezan.runtime.states.MachineArn;
import dev.mezan.runtime.states.StatesException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * The {@code routingConfiguration} of a request.
 *
 * @param machine the machine whose versions it names
 * @param routes the versions and their weights
 */
record Routing(MachineArn machine, List<Alias.Route> routes) {
    private static final String ARN = "stateMachineVersionArn";
    private static final String WEIGHT = "weight";

    /** What a call says; empty if it says nothing. */
    static Optional<Routing> of(Call call) {
        return call.items("routingConfiguration").map(Routing::read);
    }

    private static Routing read(List<JsonNode> items) {
        var arns = items.stream().map(item -> item.path(ARN).asString("")).toList();
        if (new HashSet<>(arns).size() < arns.size()) {
            throw wrong("contain distinct state machine version ARNs", arns);
        }
        var versions = arns.stream().map(MachineArn::parse).toList();
        if (!versions.stream().allMatch(arn -> arn.version().isPresent())) {
            throw wrong("contain state machine version ARNs", arns);
        }
        var machine = versions.getFirst().machine();
        if (!versions.stream().map(MachineArn::machine).allMatch(machine::equals)) {
            throw wrong("contain versions of one state machine", arns);
        }
        var weights = items.stream().map(item -> item.path(WEIGHT).asInt()).toList();
        if (weights.stream().mapToInt(Integer::intValue).sum() != Alias.WHOLE) {
            throw StatesException.validation(
                    "Sum of routing configuration weights must equal " + Alias.WHOLE + ". Received: " + weights);
        }
        return new Routing(
                machine,
                items.stream()
                        .map(item -> new Alias.Route(
                                MachineArn.parse(item.path(ARN).asString(""))
                                        .version()
                                        .orElseThrow(),
                                item.path(WEIGHT).asInt()))
                        .toList());
    }

    private static StatesException wrong(String rule, List<String> got) {
        return StatesException.validation("Routing configuration must " + rule + ". Received: " + got);
    }
}
