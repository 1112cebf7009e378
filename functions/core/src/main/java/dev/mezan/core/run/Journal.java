package dev.mezan.core.run;

import dev.mezan.core.workflow.Lane;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * What a run's execution carries from state to state.
 *
 * @param run who and what it is
 * @param input the run's input, a payload
 * @param tasks the tasks that a goal's coordinator answered; empty for a workflow with tasks of its own
 * @param stage the number of the stage that was started last, from 1; 0 before the first
 * @param pending that stage's tasks
 * @param batches how many tasks each of that stage's batches has
 * @param settled outcomes of that stage's tasks that never reached a batch
 * @param results the results of the tasks that have ended, payloads, by task id; a fan-out's is an array
 * @param outcomes their outcomes by task id; a fan-out's is its worst
 * @param sizes how many instances each of them had
 * @param counts how many instances ended how
 * @param errors the first errors
 * @param broken whether the run must end as failed, whatever its tasks' outcomes
 * @param handing whether and how often it went on in another execution
 */
public record Journal(
        Identity run,
        JsonNode input,
        Optional<JsonNode> tasks,
        int stage,
        List<Pending> pending,
        List<Integer> batches,
        List<TaskOutcome> settled,
        Map<String, JsonNode> results,
        Map<String, Outcome> outcomes,
        Map<String, Integer> sizes,
        Counts counts,
        List<RunError> errors,
        boolean broken,
        Handing handing) {
    /** The most errors that a run keeps. */
    public static final int MOST_ERRORS = 20;

    public Journal {
        // An absent property reads as a node that says so, not as an absent one.
        tasks = tasks.filter(answer -> !answer.isNull() && !answer.isMissingNode());
        // A journal of an execution that began before there was such a thing has none.
        handing = handing == null ? Handing.NONE : handing;
        pending = List.copyOf(pending);
        batches = List.copyOf(batches);
        settled = List.copyOf(settled);
        errors = errors.size() <= MOST_ERRORS ? List.copyOf(errors) : List.copyOf(errors.subList(0, MOST_ERRORS));
    }

    /** A journal before the first stage. */
    public static Journal opened(Identity run, JsonNode input) {
        return new Journal(
                run,
                input,
                Optional.empty(),
                0,
                List.of(),
                List.of(),
                List.of(),
                new LinkedHashMap<>(),
                new LinkedHashMap<>(),
                new LinkedHashMap<>(),
                Counts.NONE,
                List.of(),
                false,
                Handing.NONE);
    }

    /** The same, ended by errors of the run as a whole. */
    public Journal broken(List<RunError> because) {
        var all = new java.util.ArrayList<>(because);
        all.addAll(errors);
        return new Journal(
                run, input, tasks, stage, pending, batches, settled, results, outcomes, sizes, counts, all, true,
                handing);
    }

    /** The same with the tasks that a coordinator answered. */
    public Journal decomposed(JsonNode answer) {
        return new Journal(
                run,
                input,
                Optional.of(answer),
                stage,
                pending,
                batches,
                settled,
                results,
                outcomes,
                sizes,
                counts,
                errors,
                broken,
                handing);
    }

    /** The same with a stage started. */
    public Journal started(int number, List<Pending> tasks, List<Integer> batchSizes, List<TaskOutcome> already) {
        return new Journal(
                run,
                input,
                this.tasks,
                number,
                tasks,
                batchSizes,
                already,
                results,
                outcomes,
                sizes,
                counts,
                errors,
                broken,
                handing);
    }

    /** The same when its stage waits for people: none of its batches is awaited any more. */
    public Journal waitingFor(List<String> people, List<TaskOutcome> known) {
        return new Journal(
                run,
                input,
                tasks,
                stage,
                pending,
                List.of(),
                known,
                results,
                outcomes,
                sizes,
                counts,
                errors,
                broken,
                new Handing(handing.count + 1, people));
    }

    /** The same with outcomes that no batch has written. */
    public Journal knowing(List<TaskOutcome> lost) {
        var all = new java.util.ArrayList<>(settled);
        all.addAll(lost);
        return started(stage, pending, batches, all);
    }

    /** The same as it goes on in another execution. */
    public Journal handedOver() {
        return with(run, new Handing(handing.count + 1, List.of()));
    }

    /** The same in another execution, which has taken it over. */
    public Journal in(Lane lane, String execution) {
        var there = new Identity(run.id, run.workflow, run.version, run.tenant, lane, execution, run.startedAt);
        return with(there, handing);
    }

    private Journal with(Identity identity, Handing other) {
        return new Journal(
                identity, input, tasks, stage, pending, batches, settled, results, outcomes, sizes, counts, errors,
                broken, other);
    }

    /**
     * How a run goes on in other executions.
     *
     * @param count how often it was handed over
     * @param people the ids of the tasks of the current stage that people are asked for; empty unless the stage waits
     */
    public record Handing(int count, List<String> people) {
        /** A run that was never handed over. */
        public static final Handing NONE = new Handing(0, List.of());

        public Handing {
            people = List.copyOf(people);
        }
    }

    /**
     * Who and what a run is.
     *
     * @param id the run's id
     * @param workflow the workflow's name
     * @param version its version
     * @param tenant whose work it is
     * @param lane the lane that it runs in
     * @param execution the ARN of the execution that runs it
     * @param startedAt when it was opened
     */
    public record Identity(
            String id,
            String workflow,
            String version,
            String tenant,
            Lane lane,
            String execution,
            Instant startedAt) {}

    /**
     * A task of the stage that was started last.
     *
     * @param id its id
     * @param agent its agent
     * @param count how many instances it has
     * @param fanOut whether it is a fan-out, so that its instances have an index
     */
    public record Pending(String id, String agent, int count, boolean fanOut) {
        /** The id of an instance. */
        public String instance(int index) {
            return fanOut ? id + "[" + index + "]" : id;
        }
    }
}
