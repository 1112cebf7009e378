package dev.mezan.runtime.states;

import dev.mezan.asl.Diagnostic;
import dev.mezan.catalog.StateMachineSpec;
import dev.mezan.core.problem.MezanException;
import dev.mezan.core.problem.Problem;
import dev.mezan.runtime.states.integration.MissingIntegrations;
import dev.mezan.runtime.states.mocked.TestCases;
import java.util.List;
import java.util.stream.Stream;

/**
 * Asks of the catalog's machines what CreateStateMachine asks of others.
 *
 * @param machines the machines, as they were deployed
 * @param missing knows the Task states that nothing can do
 * @param cases the test cases, whose mocks can do them all the same
 */
public record CatalogCheck(Machines machines, MissingIntegrations missing, TestCases cases) {
    /**
     * Refuses the catalog if something is wrong with a machine.
     *
     * @throws MezanException with the codes {@code invalid-state-machine} and {@code missing-integration}, naming the
     *     file and the state
     */
    public void check(List<StateMachineSpec> specs) {
        var problems = specs.stream().flatMap(this::problems).toList();
        if (!problems.isEmpty()) {
            throw new MezanException(problems);
        }
    }

    private Stream<Problem> problems(StateMachineSpec spec) {
        var machine = machines.find(spec.name());
        var invalid = Definition.check(machine.definition(), spec.type()).stream()
                .filter(Diagnostic::isError)
                .map(error ->
                        Problem.of("invalid-state-machine", error.message()).at(place(spec, error.location())));
        var unserved = missing.besides(cases, spec.name()).in(machine.compiled()).stream()
                .map(state -> Problem.of("missing-integration", state.reason()).at(place(spec, state.location())));
        return Stream.concat(invalid, unserved);
    }

    private static String place(StateMachineSpec spec, String location) {
        return "statemachines/" + spec.file() + "#" + location;
    }
}
