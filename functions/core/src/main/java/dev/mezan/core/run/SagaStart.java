package dev.mezan.core.run;

import dev.mezan.core.json.Json;
import dev.mezan.core.payload.Payloads;
import dev.mezan.core.plan.Stages;
import dev.mezan.core.problem.MezanException;
import dev.mezan.core.problem.Problem;
import dev.mezan.core.registry.Agents;
import dev.mezan.core.workflow.Workflow;
import java.time.InstantSource;
import tools.jackson.databind.node.ObjectNode;

/** Prepares a batch of its own for each task of a saga, before any of them runs. */
public final class SagaStart {
    /** The property of a batch that is admitted when it comes, long after it was prepared. */
    public static final String ADMITTED = "admit";

    /** The property of a batch that does not start once its run is cancelled; what undoes others starts even so. */
    public static final String CANCELLABLE = "cancellable";

    private final Agents agents;
    private final Payloads payloads;
    private final InstantSource clock;

    /** Batches for these agents; what is too large goes to the payloads. */
    public SagaStart(Agents agents, Payloads payloads, InstantSource clock) {
        this.agents = agents;
        this.payloads = payloads;
        this.clock = clock;
    }

    /**
     * The batches by task id; each records its outcome itself. Their inputs can't read results of other tasks.
     *
     * @throws MezanException if a task can't be started
     */
    public ObjectNode batches(Journal journal, Workflow workflow) {
        var stages = Stages.of(workflow);
        var batches = Json.object();
        for (var number = 1; number <= stages.count(); number++) {
            for (var task : stages.tasks(number)) {
                var started = new StageStart(journal, agents, payloads, clock.instant())
                        .start(number, java.util.List.of(task));
                refuse(started.journal());
                var batch = (ObjectNode) started.batches().getFirst();
                batches.set(task.id(), batch.put("record", true).put(ADMITTED, true));
                if (workflow.saga().stream().noneMatch(saga -> saga.compensates(task.id()))) {
                    batch.put(CANCELLABLE, true);
                }
            }
        }
        return batches;
    }

    private static void refuse(Journal started) {
        var problems = started.settled().stream()
                .flatMap(outcome -> outcome.error().stream()
                        .map(error -> Problem.of(error.name(), error.cause()).at(outcome.task())))
                .toList();
        if (!problems.isEmpty()) {
            throw new MezanException(problems);
        }
        if (started.batches().size() != 1) {
            throw new MezanException(Problem.of("wrong-saga", "A task of a saga is one task, without forEach")
                    .advise("Take forEach out of the workflow's document."));
        }
    }
}
