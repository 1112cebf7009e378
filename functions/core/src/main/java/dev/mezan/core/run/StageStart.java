package dev.mezan.core.run;

import dev.mezan.core.agent.Manifest;
import dev.mezan.core.inbox.PersonAgent;
import dev.mezan.core.json.Json;
import dev.mezan.core.payload.Payloads;
import dev.mezan.core.plan.Batch;
import dev.mezan.core.plan.BatchCutter;
import dev.mezan.core.plan.Limits;
import dev.mezan.core.plan.TaskOrder;
import dev.mezan.core.problem.MezanException;
import dev.mezan.core.problem.Problem;
import dev.mezan.core.problem.Suggestion;
import dev.mezan.core.registry.Agents;
import dev.mezan.core.template.Scope;
import dev.mezan.core.workflow.Lane;
import dev.mezan.core.workflow.TaskDefinition;
import dev.mezan.core.workflow.Workflow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Starts a stage: expands fan-outs, maps inputs, cuts batches. What fails at that is its task's outcome. */
final class StageStart {
    private final Journal journal;
    private final Agents agents;
    private final Payloads payloads;
    private final Instant now;
    private final FallbackChain chain;
    private final Questions questions;
    private final List<Journal.Pending> pending = new ArrayList<>();
    private final List<TaskOrder> orders = new ArrayList<>();
    private final List<TaskOutcome> settled = new ArrayList<>();

    StageStart(Journal journal, Agents agents, Payloads payloads, Instant now) {
        this.journal = journal;
        this.agents = agents;
        this.payloads = payloads;
        this.now = now;
        this.chain = new FallbackChain(agents);
        this.questions = new Questions(journal.run().id(), payloads, now);
    }

    /** The journal with the stage started, and its batches. */
    Started start(int stage, List<TaskDefinition> tasks) {
        var scope = Journals.scope(journal, payloads);
        tasks.forEach(task -> expand(task, scope));
        var cut = BatchCutter.cut(orders);
        var started =
                journal.started(stage, pending, cut.stream().map(List::size).toList(), settled);
        return new Started(started, batches(stage, cut));
    }

    private void expand(TaskDefinition task, Scope scope) {
        var manifest = agents.find(task.agent());
        if (manifest.isEmpty()) {
            pending.add(new Journal.Pending(task.id(), task.agent(), 1, false));
            settle(
                    task,
                    task.id(),
                    Problem.of("unknown-agent", "There is no such agent any more")
                            .at(task.place().property("agent").text())
                            .got(task.agent())
                            .advise(Suggestion.sentence(task.agent(), agents.names())));
        } else if (task.forEach().isEmpty()) {
            pending.add(new Journal.Pending(task.id(), task.agent(), 1, false));
            order(task, 0, scope, manifest.get());
        } else {
            fanOut(task, scope, manifest.get());
        }
    }

    private void fanOut(TaskDefinition task, Scope scope, Manifest manifest) {
        try {
            var list = items(task, scope);
            pending.add(new Journal.Pending(task.id(), task.agent(), list.size(), true));
            for (var index = 0; index < list.size(); index++) {
                order(task, index, scope.item(list.get(index), index), manifest);
            }
        } catch (MezanException e) {
            pending.add(new Journal.Pending(task.id(), task.agent(), 1, false));
            settle(task, task.id(), e.problems().getFirst());
        }
    }

    private JsonNode items(TaskDefinition task, Scope scope) {
        var list = task.forEach().orElseThrow().fill(scope);
        var place = task.place().property("forEach").text();
        if (!list.isArray()) {
            throw new MezanException(Problem.of("wrong-for-each", "A fan-out needs a list")
                    .at(place)
                    .got(list)
                    .advise("An expression in [ ] always gives a list."));
        }
        var total = journal.counts().total() + orders.size() + list.size();
        if (total > Workflow.MOST_TASKS) {
            throw new MezanException(Problem.of("too-many-tasks", "A run has at most " + Workflow.MOST_TASKS + " tasks")
                    .at(place)
                    .got(total)
                    .advise("Give each task several items at once."));
        }
        return list;
    }

    private void order(TaskDefinition task, int index, Scope scope, Manifest manifest) {
        var id = task.instance(index);
        try {
            if (task.agent().equals(PersonAgent.NAME)) {
                settled.add(questions.ask(task, id, task.input().fill(scope)));
                return;
            }
            var key = "runs/" + journal.run().id() + "/inputs/" + id;
            var input = payloads.pass(task.input().fill(scope), Limits.TASK_INPUT, key);
            orders.add(new TaskOrder(
                    id,
                    task.agent(),
                    manifest.function(),
                    task.timeoutSeconds(),
                    input,
                    0,
                    task.criticality(),
                    chain.orders(manifest, task.timeoutSeconds()),
                    chain.cacheKey(manifest, journal.run().tenant(), input)));
        } catch (MezanException e) {
            settle(task, id, e.problems().getFirst());
        }
    }

    private void settle(TaskDefinition task, String id, Problem problem) {
        settled.add(TaskOutcome.failed(id, task.agent(), new TaskError(problem.code(), problem.toString()), now));
    }

    private List<JsonNode> batches(int stage, List<List<TaskOrder>> cut) {
        var tasks = cut.stream().map(Json::from).toList();
        var sizes = tasks.stream().mapToInt(Json::sizeWithinText).toArray();
        var together = java.util.Arrays.stream(sizes).sum();
        var batches = new ArrayList<JsonNode>();
        for (var number = 0; number < cut.size(); number++) {
            var whole = tasks.get(number);
            var travels = sizes[number] <= Limits.BATCH_INLINE && together <= Limits.STAGE_INLINE;
            var carried = travels
                    ? whole
                    : payloads.store(
                            whole,
                            "runs/%s/batches/%d-%d".formatted(journal.run().id(), stage, number));
            batches.add(Json.from(new Batch(
                    journal.run().id(), journal.run().tenant(), stage, number, cut.size() > 1, deadline(), carried)));
        }
        return batches;
    }

    /** In the durable lane it is the batch's own execution that ends first. */
    private Optional<Instant> deadline() {
        return switch (journal.run().lane()) {
            case FAST ->
                Optional.of(
                        journal.run().startedAt().plus(Lane.LONGEST_FAST_RUN).minus(Lane.ROOM_FOR_THE_END));
            case DURABLE -> Optional.empty();
        };
    }

    /**
     * A stage that was started.
     *
     * @param journal the journal with it
     * @param batches its {@link Batch}es
     */
    record Started(Journal journal, List<JsonNode> batches) {}
}
