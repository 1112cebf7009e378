package dev.mezan.orchestrator;

import dev.mezan.core.problem.Problem;
import dev.mezan.core.workflow.Lane;
import dev.mezan.core.workflow.Workflow;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * The execution that a function is called from.
 *
 * @param arn its ARN
 * @param name its name
 * @param machine its state machine's name
 */
public record Execution(String arn, String name, String machine) {
    /** The execution that a call names. */
    public static Execution of(JsonNode call) {
        return new Execution(
                call.path("execution").asString(),
                call.path("name").asString(),
                call.path("machine").asString());
    }

    /** What is wrong with this machine for a workflow that another one drives; empty if it is the right one. */
    public Optional<Problem> mistaken(Workflow workflow, MachineNames machines) {
        return workflow.saga()
                .map(saga -> machines.of(saga.stateMachine()))
                .filter(own -> !own.equals(machine))
                .map(own -> Problem.of("wrong-state-machine", "The workflow has a state machine of its own")
                        .at("/workflow")
                        .got(workflow.name() + " in " + machine)
                        .advise("Start it with " + own + ", or send it to the intake queue, which picks the machine."));
    }

    /** The lane that its state machine is. */
    public Lane lane() {
        return machine.endsWith(Lane.DURABLE.word()) ? Lane.DURABLE : Lane.FAST;
    }
}
