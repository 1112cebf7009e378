package dev.mezan.core.run;

import dev.mezan.core.payload.Payloads;
import dev.mezan.core.plan.Limits;
import dev.mezan.core.workflow.Criticality;
import dev.mezan.core.workflow.TaskDefinition;
import dev.mezan.core.workflow.Workflow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Ends a stage: every task of it gets an outcome, whatever its batch gave back. */
final class StageEnd {
    private final Journal journal;
    private final Payloads payloads;
    private final Instant now;
    private final Map<String, TaskOutcome> outcomes = new HashMap<>();

    StageEnd(Journal journal, Payloads payloads, Instant now) {
        this.journal = journal;
        this.payloads = payloads;
        this.now = now;
        take(journal.settled());
    }

    /** Takes outcomes that came. */
    void take(List<TaskOutcome> came) {
        came.forEach(outcome -> outcomes.put(outcome.task(), outcome));
    }

    /** Fails what has no outcome in batches that failed as a whole, or that lost some; gives what it made up. */
    List<TaskOutcome> complete(List<BatchAnswer> answers) {
        var made = new ArrayList<TaskOutcome>();
        var byNumber = answers.stream().collect(Collectors.toMap(BatchAnswer::batch, answer -> answer, (a, b) -> a));
        var ordered = ordered();
        var from = 0;
        for (var batch = 0; batch < journal.batches().size(); batch++) {
            var to = from + journal.batches().get(batch);
            var error = java.util.Optional.ofNullable(byNumber.get(batch))
                    .flatMap(BatchAnswer::error)
                    .orElseGet(() -> new TaskError("Mezan.OutcomeLost", "The batch gave no outcome of this task"));
            for (var instance : ordered.subList(from, to)) {
                if (!outcomes.containsKey(instance.id)) {
                    made.add(TaskOutcome.failed(instance.id, instance.agent, error.plain(), now));
                }
            }
            from = to;
        }
        take(made);
        return made;
    }

    /** The outcomes that only a person can settle, in the order of the stage. */
    List<TaskOutcome> waiting() {
        return journal.pending().stream()
                .flatMap(task -> instances(task).stream())
                .filter(outcome -> outcome.outcome() == Outcome.NEEDS_HUMAN)
                .toList();
    }

    /** The outcome of a task as far as it is known. */
    java.util.Optional<TaskOutcome> known(String task) {
        return java.util.Optional.ofNullable(outcomes.get(task));
    }

    /** The journal with the stage ended. */
    Journal end(Workflow workflow) {
        var results = new LinkedHashMap<>(journal.results());
        var words = new LinkedHashMap<>(journal.outcomes());
        var sizes = new LinkedHashMap<>(journal.sizes());
        var errors = new ArrayList<>(journal.errors());
        var counts = journal.counts();
        var broken = journal.broken();
        for (var task : journal.pending()) {
            var ended = instances(task);
            sizes.put(task.id(), task.count());
            words.put(task.id(), worst(ended));
            results.put(task.id(), result(task, ended));
            for (var outcome : ended) {
                counts = counts.plus(outcome.outcome());
                outcome.error().ifPresent(error -> errors.add(RunError.of(outcome.task(), error)));
            }
            broken |= worst(ended) == Outcome.FAILED && required(workflow, task.id());
        }
        return new Journal(
                journal.run(),
                journal.input(),
                journal.tasks(),
                journal.stage(),
                List.of(),
                List.of(),
                List.of(),
                results,
                words,
                sizes,
                counts,
                errors,
                broken,
                new Journal.Handing(journal.handing().count(), List.of()));
    }

    /** The instances that went into batches, in that order. */
    private List<Instance> ordered() {
        var already = new HashSet<String>();
        journal.settled().forEach(outcome -> already.add(outcome.task()));
        return journal.pending().stream()
                .flatMap(task -> IntStream.range(0, task.count())
                        .mapToObj(index -> new Instance(task.instance(index), task.agent())))
                .filter(instance -> !already.contains(instance.id))
                .toList();
    }

    private List<TaskOutcome> instances(Journal.Pending task) {
        return IntStream.range(0, task.count())
                .mapToObj(task::instance)
                .map(id -> outcomes.computeIfAbsent(
                        id,
                        lost -> TaskOutcome.failed(
                                lost, task.agent(), new TaskError("Mezan.OutcomeLost", "No outcome came"), now)))
                .toList();
    }

    private JsonNode result(Journal.Pending task, List<TaskOutcome> ended) {
        var key = "runs/" + journal.run().id() + "/results/" + task.id();
        var nothing = JsonNodeFactory.instance.nullNode();
        if (!task.fanOut()) {
            return payloads.pass(ended.getFirst().result().orElse(nothing), Limits.RESULT, key);
        }
        var all = JsonNodeFactory.instance.arrayNode(ended.size());
        ended.forEach(outcome -> all.add(outcome.result().orElse(nothing)));
        return payloads.carry(all, Limits.RESULT, key);
    }

    private static boolean required(Workflow workflow, String id) {
        return workflow.task(id).map(TaskDefinition::criticality).orElse(Criticality.REQUIRED) == Criticality.REQUIRED;
    }

    private static Outcome worst(List<TaskOutcome> ended) {
        return ended.stream().map(TaskOutcome::outcome).max(Outcome::compareTo).orElse(Outcome.SUCCEEDED);
    }

    private record Instance(String id, String agent) {}
}
