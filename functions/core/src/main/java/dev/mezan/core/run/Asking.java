package dev.mezan.core.run;

import dev.mezan.core.agent.Fallback;
import dev.mezan.core.inbox.Inbox;
import dev.mezan.core.inbox.InboxItem;
import dev.mezan.core.inbox.ItemId;
import dev.mezan.core.inbox.ItemState;
import dev.mezan.core.inbox.Notice;
import dev.mezan.core.inbox.Notifications;
import dev.mezan.core.inbox.PersonAgent;
import dev.mezan.core.inbox.PersonTask;
import dev.mezan.core.inbox.TrailEntry;
import dev.mezan.core.payload.Payloads;
import dev.mezan.core.problem.MezanException;
import dev.mezan.core.problem.Problem;
import dev.mezan.core.registry.Agents;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Asks the people of a run's stage, and makes outcomes of what they answer. */
public final class Asking {
    private final Inbox inbox;
    private final Notifications notifications;
    private final Payloads payloads;
    private final InstantSource clock;

    /** Asks by an inbox, and tells whom it asks. */
    public Asking(Inbox inbox, Notifications notifications, Payloads payloads, InstantSource clock) {
        this.inbox = inbox;
        this.notifications = notifications;
        this.payloads = payloads;
        this.clock = clock;
    }

    /** Opens the items of a stage that has just been started, for those who may answer before it has ended. */
    void open(Journal journal, Agents agents) {
        waiting(journal.settled()).forEach(outcome -> item(journal, outcome, agents));
    }

    /** Asks the people whom outcomes wait for. */
    Asked ask(Journal journal, List<TaskOutcome> waiting, Agents agents) {
        var items = new ArrayList<InboxItem>();
        var failed = new ArrayList<TaskOutcome>();
        for (var outcome : waiting) {
            try {
                if (items.size() == Questions.MOST) {
                    throw new MezanException(
                            Problem.of("too-many-people", "A stage asks at most " + Questions.MOST + " people")
                                    .got(outcome.task())
                                    .advise("Give the agent another fallback before the person."));
                }
                items.add(item(journal, outcome, agents));
            } catch (MezanException e) {
                var problem = e.problems().getFirst();
                failed.add(Answers.failed(outcome, new TaskError(problem.code(), problem.toString()), clock.instant()));
            }
        }
        return new Asked(items, failed, clock.instant());
    }

    /** Withdraws what a run asked that fails anyhow; the outcomes that this leaves. */
    List<TaskOutcome> cancel(Journal journal, List<TaskOutcome> waiting) {
        var why = "the run failed before anybody answered";
        waiting.forEach(outcome -> withdraw(new ItemId(journal.run().id(), outcome.task()), why));
        return waiting.stream()
                .map(outcome -> Answers.failed(outcome, new TaskError("Mezan.Cancelled", why), clock.instant()))
                .toList();
    }

    /** Withdraws everything that a run has asked. */
    public void cancel(Journal.Identity run, String why) {
        inbox.ofRun(run.id()).stream()
                .filter(item -> !item.state().hasEnded())
                .forEach(item -> withdraw(item.id(), why));
    }

    /** What the people of a stage answered, as outcomes. */
    List<TaskOutcome> answers(Journal journal, Function<String, Optional<TaskOutcome>> known, Payloads results) {
        var items = inbox.ofRun(journal.run().id()).stream()
                .collect(Collectors.toMap(item -> item.id().task(), Function.identity()));
        var answers = new Answers(journal.run().id(), results, clock.instant());
        return journal.handing().people().stream()
                .map(task -> answers.outcome(
                        task, Optional.ofNullable(items.get(task)).map(this::settled), known.apply(task)))
                .toList();
    }

    /** What its run goes on without is withdrawn, so that nobody answers for nothing; who was just quicker counts. */
    private InboxItem settled(InboxItem item) {
        if (item.state().hasEnded()) {
            return item;
        }
        var after = withdrawn(item.id(), "the run went on before anybody had answered");
        return after.state() instanceof ItemState.Cancelled ? item : after;
    }

    private void withdraw(ItemId id, String why) {
        if (inbox.find(id).isPresent()) {
            withdrawn(id, why);
        }
    }

    private InboxItem withdrawn(ItemId id, String why) {
        var change = inbox.change(id, item -> item.cancel(TrailEntry.SUITE, why, clock.instant()));
        notifications.tell(change);
        return change.after();
    }

    /** The item of an outcome, which is opened if it is not there. */
    private InboxItem item(Journal journal, TaskOutcome outcome, Agents agents) {
        var run = journal.run();
        var id = new ItemId(run.id(), outcome.task());
        var origin = new InboxItem.Origin(run.tenant(), run.workflow(), outcome.agent());
        var item = InboxItem.opened(id, origin, question(outcome, agents), clock.instant());
        if (inbox.open(item)) {
            notifications.tell(new Notice(item.trail().getFirst(), item));
            return item;
        }
        return inbox.find(id).orElse(item);
    }

    private PersonTask question(TaskOutcome outcome, Agents agents) {
        return outcome.agent().equals(PersonAgent.NAME)
                ? PersonTask.of(payloads.resolve(outcome.result().orElseThrow()), "/input")
                : PersonTask.of(fallback(outcome, agents), "/fallbacks");
    }

    /** Who answers in an agent's place gives what the agent would, unless the fallback has a form of its own. */
    private static JsonNode fallback(TaskOutcome outcome, Agents agents) {
        var manifest = agents.find(outcome.agent()).orElseThrow(() -> nobody(outcome));
        var task = manifest.resilience().fallbacks().stream()
                .flatMap(fallback -> fallback instanceof Fallback.Person(var asked)
                        ? java.util.stream.Stream.of(asked)
                        : java.util.stream.Stream.empty())
                .findFirst()
                .orElseThrow(() -> nobody(outcome));
        return task instanceof ObjectNode object && !object.has("form")
                ? object.deepCopy().set("form", manifest.outputSchema())
                : task;
    }

    private static MezanException nobody(TaskOutcome outcome) {
        return new MezanException(Problem.of("nobody-to-ask", "The agent's manifest names no person")
                .got(outcome.agent())
                .advise("Add a person to its fallbacks."));
    }

    private static List<TaskOutcome> waiting(List<TaskOutcome> outcomes) {
        return outcomes.stream()
                .filter(outcome -> outcome.outcome() == Outcome.NEEDS_HUMAN)
                .toList();
    }
}
