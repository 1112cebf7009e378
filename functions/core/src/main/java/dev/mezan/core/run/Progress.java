package dev.mezan.core.run;

import dev.mezan.core.payload.Payloads;
import dev.mezan.core.plan.Stages;
import dev.mezan.core.registry.Agents;
import dev.mezan.core.workflow.Lane;
import dev.mezan.core.workflow.TaskDefinition;
import dev.mezan.core.workflow.Workflow;
import java.time.InstantSource;
import java.util.List;

/** Takes a run from stage to stage. */
public final class Progress {
    private static final int MOST_IN_ITEM = 150;

    /** What people answered lies behind all batches of its stage, and so takes the place of what is there. */
    private static final int PEOPLES_BATCH = 9_999;

    private static final int UNASKED_BATCH = 9_998;

    private final RunStore runs;
    private final Payloads payloads;
    private final InstantSource clock;
    private final Asking asking;

    /** Progress of runs that are written to a store, and whose people are asked by an inbox. */
    public Progress(RunStore runs, Payloads payloads, InstantSource clock, Asking asking) {
        this.runs = runs;
        this.payloads = payloads;
        this.clock = clock;
        this.asking = asking;
    }

    /** The next stage's batches; stages none of whose tasks can be started end at once. */
    public Step next(Journal journal, Workflow workflow, Agents agents) {
        var stages = Stages.of(workflow);
        var current = goesOn(journal) && journal.stage() < stages.count() ? unlessCancelled(journal) : journal;
        while (goesOn(current) && current.stage() < stages.count()) {
            var number = current.stage() + 1;
            var started = new StageStart(current, agents, payloads, clock.instant())
                    .start(number, stages.urgentFirst(number));
            asking.open(started.journal(), agents);
            if (!started.batches().isEmpty()) {
                return started(started, stages.tasks(number));
            }
            writeSettled(started.journal());
            var end = new StageEnd(started.journal(), payloads, clock.instant());
            if (!end.waiting().isEmpty()) {
                return waiting(started.journal(), end, workflow, agents);
            }
            current = end.end(workflow);
        }
        return Step.aggregate(current);
    }

    /** The one batch of a goal's coordinator, which is stage 0. */
    public Step coordinate(Journal journal, Workflow workflow, Agents agents) {
        var current = unlessCancelled(journal);
        if (current.broken()) {
            return Step.aggregate(current);
        }
        var coordinator = workflow.goal().orElseThrow().coordinator();
        var started = new StageStart(journal, agents, payloads, clock.instant()).start(0, List.of(coordinator));
        return Step.stage(started.journal(), started.batches());
    }

    /**
     * Ends the stage that was started last, and gives what follows: to aggregation, or to people if only they can end it.
     */
    public Step settle(Journal journal, List<BatchAnswer> answers, Workflow workflow, Agents agents) {
        if (!journal.handing().people().isEmpty()) {
            return Step.aggregate(answered(journal, workflow));
        }
        var end = new StageEnd(journal, payloads, clock.instant());
        end.take(write(journal, answers));
        if (answers.stream()
                .anyMatch(answer -> answer.recorded() || answer.error().isPresent())) {
            end.take(runs.outcomes(journal.run().id(), journal.stage()));
        }
        var lost = end.complete(answers);
        return end.waiting().isEmpty()
                ? Step.aggregate(end.end(workflow))
                : waiting(journal.knowing(lost), end, workflow, agents);
    }

    /** Ends the stage that was started last, and gives the next one's batches. */
    public Step advance(Journal journal, List<BatchAnswer> answers, Workflow workflow, Agents agents) {
        var settled = settle(journal, answers, workflow, agents);
        return settled.people().isEmpty() ? next(settled.journal(), workflow, agents) : settled;
    }

    /** A stage in the fast lane whose longest task may not end in time goes on in the durable lane. */
    private Step started(StageStart.Started started, List<TaskDefinition> tasks) {
        var journal = started.journal();
        var longest =
                tasks.stream().mapToInt(TaskDefinition::timeoutSeconds).max().orElse(0);
        var end = clock.instant().plusSeconds(longest).plus(Lane.ROOM_FOR_THE_END);
        var inTime = journal.run().lane() == Lane.DURABLE
                || !end.isAfter(journal.run().startedAt().plus(Lane.LONGEST_FAST_RUN));
        return inTime
                ? Step.stage(journal, started.batches())
                : Step.elsewhere(journal.handedOver(), started.batches());
    }

    /** A run that fails anyhow asks nobody. */
    private Step waiting(Journal journal, StageEnd end, Workflow workflow, Agents agents) {
        var waiting = end.waiting();
        if (end.end(workflow).broken()) {
            end.take(recorded(journal, asking.cancel(journal, waiting)));
            return Step.aggregate(end.end(workflow));
        }
        var asked = asking.ask(journal, waiting, agents);
        end.take(recorded(journal, asked.failed()));
        if (asked.people().isEmpty()) {
            return Step.aggregate(end.end(workflow));
        }
        runs.await(journal.run(), asked.until());
        return new Step(
                journal.waitingFor(asked.tasks(), asked.knownOf(journal.settled())), List.of(), asked.people(), false);
    }

    private List<TaskOutcome> recorded(Journal journal, List<TaskOutcome> outcomes) {
        if (!outcomes.isEmpty()) {
            runs.record(journal.run().id(), journal.stage(), UNASKED_BATCH, outcomes);
        }
        return outcomes;
    }

    /** A stage whose people have answered, or will not any more. */
    private Journal answered(Journal journal, Workflow workflow) {
        var end = new StageEnd(journal, payloads, clock.instant());
        end.take(runs.outcomes(journal.run().id(), journal.stage()));
        end.take(journal.settled());
        var answers = asking.answers(journal, end::known, payloads);
        runs.record(journal.run().id(), journal.stage(), PEOPLES_BATCH, answers);
        end.take(answers);
        return end.end(workflow);
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
}
