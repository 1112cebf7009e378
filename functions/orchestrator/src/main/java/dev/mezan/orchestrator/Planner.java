package dev.mezan.orchestrator;

import dev.mezan.core.plan.Limits;
import dev.mezan.core.problem.MezanException;
import dev.mezan.core.run.Closing;
import dev.mezan.core.run.Journal;
import dev.mezan.core.run.Progress;
import dev.mezan.core.run.RunError;
import dev.mezan.core.run.Step;
import dev.mezan.core.workflow.Workflow;
import dev.mezan.core.workflow.WorkflowReader;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Plans a run, a goal's from its coordinator's answer, and takes it from stage to stage. */
final class Planner {
    private final Orchestration suite;
    private final Travel travel;
    private final Progress progress;

    Planner(Orchestration suite) {
        this.suite = suite;
        this.travel = new Travel(suite.payloads());
        this.progress = suite.progress();
    }

    /** The first stage's batches. */
    JsonNode plan(JsonNode call) {
        var journal = travel.journal(call.path("state"));
        var workflow = document(journal);
        if (workflow.goal().isPresent()) {
            return answer(decomposed(journal, call, workflow));
        }
        return answer(progress.next(journal, workflow, suite.registry().agents()));
    }

    /** The next stage's batches. */
    JsonNode advance(JsonNode call) {
        var journal = travel.journal(call.path("state"));
        var answers = Travel.answers(call.path("batches"));
        return answer(progress.advance(
                journal, answers, workflow(journal), suite.registry().agents()));
    }

    /** Written down before the state machine does it, which may end before it has. */
    private JsonNode answer(Step step) {
        var answer = travel.answer(step);
        if (!step.people().isEmpty()) {
            suite.runs()
                    .handOver(Travel.handOver(
                            answer, step.journal(), suite.clock().instant()));
        }
        return answer;
    }

    /** The workflow of a run, with the tasks that its goal was decomposed into. */
    Workflow workflow(Journal journal) {
        var workflow = document(journal);
        return journal.tasks()
                .map(answer -> reader().decompose(workflow, suite.payloads().resolve(answer)))
                .orElse(workflow);
    }

    private Workflow document(Journal journal) {
        var run = journal.run();
        return suite.workflows()
                .find(run.workflow(), Optional.of(run.version()))
                .workflow();
    }

    private Step decomposed(Journal opened, JsonNode call, Workflow workflow) {
        var answers = Travel.answers(call.path("batches"));
        var settled =
                progress.settle(opened, answers, workflow, suite.registry().agents());
        var asked = settled.journal();
        if (asked.broken() || !settled.people().isEmpty()) {
            return settled;
        }
        try {
            var carried = asked.results().getOrDefault(Workflow.COORDINATOR, JsonNodeFactory.instance.nullNode());
            var answer = suite.payloads().resolve(carried);
            var planned = reader().decompose(workflow, answer);
            var key = "runs/" + asked.run().id() + "/tasks";
            var journal = asked.decomposed(suite.payloads().pass(carried, Limits.RESULT, key));
            suite.runs().plan(asked.run().id(), Closing.views(planned, journal));
            return progress.next(journal, planned, suite.registry().agents());
        } catch (MezanException e) {
            return Step.aggregate(
                    asked.broken(e.problems().stream().map(RunError::of).toList()));
        }
    }

    private WorkflowReader reader() {
        return new WorkflowReader(suite.registry().agents());
    }
}
