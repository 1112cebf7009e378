package dev.mezan.core.run;

import dev.mezan.core.payload.Payloads;
import dev.mezan.core.plan.Stages;
import dev.mezan.core.registry.Agents;
import dev.mezan.core.workflow.Workflow;
import java.time.InstantSource;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Takes a run from stage to stage. */
public final class Progress {
    private static final int MOST_IN_ITEM = 150;

    private final RunStore runs;
    private final Payloads payloads;
    private final InstantSource clock;

    /** Progress of runs that are written to a store. */
    public Progress(RunStore runs, Payloads payloads, InstantSource clock) {
        this.runs = runs;
        this.payloads = payloads;
        this.clock = clock;
    }

    /** The next stage's batches; stages none of whose tasks can be started end at once. */
    public Step next(Journal journal, Workflow workflow, Agents agents) {
        var stages = Stages.of(workflow);
        var current = goesOn(journal) && journal.stage() < stages.count() ? unlessCancelled(journal) : journal;
        while (goesOn(current) && current.stage() < stages.count()) {
            var number = current.stage() + 1;
            var started = new StageStart(current, agents, payloads, clock.instant())
                    .start(number, stages.urgentFirst(number));
            if (!started.batches().isEmpty()) {
                return new Step(started.journal(), started.batches());
            }
            writeSettled(started.journal());
            current = new StageEnd(started.journal(), payloads, clock.instant()).end(workflow);
        }
        return new Step(current, List.of());
    }

    /** The one batch of a goal's coordinator, which is stage 0. */
    public Step coordinate(Journal journal, Workflow workflow, Agents agents) {
        var current = unlessCancelled(journal);
        if (current.broken()) {
            return new Step(current, List.of());
        }
        var coordinator = workflow.goal().orElseThrow().coordinator();
        var started = new StageStart(journal, agents, payloads, clock.instant()).start(0, List.of(coordinator));
        return new Step(started.journal(), started.batches());
    }

    /** Ends the stage that was started last, without starting another. */
    public Journal settle(Journal journal, List<BatchAnswer> answers, Workflow workflow) {
        var end = new StageEnd(journal, payloads, clock.instant());
        end.take(write(journal, answers));
        if (answers.stream()
                .anyMatch(answer -> answer.recorded() || answer.error().isPresent())) {
            end.take(runs.outcomes(journal.run().id(), journal.stage()));
        }
        end.complete(answers);
        return end.end(workflow);
    }

    /** Ends the stage that was started last, and gives the next one's batches. */
    public Step advance(Journal journal, List<BatchAnswer> answers, Workflow workflow, Agents agents) {
        return next(settle(journal, answers, workflow), workflow, agents);
    }

    /** Writes outcomes that no batch has written: those that came inline, and those that never reached a batch. */
    private List<TaskOutcome> write(Journal journal, List<BatchAnswer> answers) {
        var came = answers.stream()
                .flatMap(answer -> answer.outcomes().stream())
                .map(TaskOutcome::plain)
                .toList();
        if (!came.isEmpty()) {
            runs.record(journal.run().id(), journal.stage(), 0, came);
        }
        writeSettled(journal);
        return came;
    }

    /** Outcomes that never reached a batch get batches of their own behind the stage's, so that no item is too large. */
    private void writeSettled(Journal journal) {
        var number = journal.batches().size();
        for (var from = 0; from < journal.settled().size(); from += MOST_IN_ITEM) {
            var to = Math.min(from + MOST_IN_ITEM, journal.settled().size());
            runs.record(
                    journal.run().id(),
                    journal.stage(),
                    number++,
                    journal.settled().subList(from, to));
        }
    }

    /** Looked at once where something would start; what starts then runs to its end. */
    private Journal unlessCancelled(Journal journal) {
        return runs.cancelled(journal.run().id())
                .map(wish -> journal.broken(List.of(wish.error())))
                .orElse(journal);
    }

    private static boolean goesOn(Journal journal) {
        return !journal.broken() && !journal.outcomes().containsValue(Outcome.NEEDS_HUMAN);
    }

    /**
     * Where a run has come to.
     *
     * @param journal its journal
     * @param batches what must run now; empty when nothing is left but to aggregate
     */
    public record Step(Journal journal, List<JsonNode> batches) {}
}
