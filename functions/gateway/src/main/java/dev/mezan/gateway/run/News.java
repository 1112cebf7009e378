package dev.mezan.gateway.run;

import dev.mezan.aws.RunReader.RunDetail;
import dev.mezan.core.inbox.InboxItem;
import dev.mezan.core.inbox.TrailEntry;
import dev.mezan.core.json.Json;
import dev.mezan.core.run.Outcome;
import dev.mezan.core.run.TaskOutcome;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** What has happened in a run that somebody has not been told, in the order in which it happened. */
final class News {
    private final List<Event> events = new ArrayList<>();
    private final Seen seen;

    private News(Seen seen) {
        this.seen = seen;
    }

    /** The news of a run; from now on they are told. */
    static List<ObjectNode> of(RunDetail run, Seen seen) {
        var news = new News(seen);
        run.outcomes().forEach(news::task);
        run.people().forEach(news::person);
        news.events.sort(Comparator.comparing(Event::at));
        return news.within(run);
    }

    private List<ObjectNode> within(RunDetail run) {
        var all = new ArrayList<ObjectNode>();
        if (seen.start()) {
            all.add(event("run-started", run.summary().startedAt()).document);
        }
        events.forEach(event -> all.add(event.document));
        run.summary().endedAt().filter(_ -> seen.end()).ifPresent(at -> {
            var end = event("run-ended", at).document;
            all.add(end.put("outcome", run.summary().status()));
        });
        return all;
    }

    private void task(TaskOutcome outcome) {
        var waits = outcome.outcome() == Outcome.NEEDS_HUMAN;
        if (waits ? seen.waits(outcome.task()) : seen.ends(outcome.task())) {
            var event = event(
                    waits ? "task-waiting" : "task-ended", outcome.startedAt().plusMillis(outcome.durationMs()));
            event.document
                    .put("task", outcome.task())
                    .put("agent", outcome.agent())
                    .put("outcome", outcome.outcome().word());
            events.add(event);
        }
    }

    private void person(InboxItem item) {
        var known = seen.trail(item.id().task(), item.trail().size());
        item.trail().stream().skip(known).map(entry -> entry(item, entry)).forEach(events::add);
    }

    private static Event entry(InboxItem item, TrailEntry entry) {
        var event = event("item-" + entry.what().word(), entry.at());
        event.document
                .put("task", item.id().task())
                .put("item", item.id().toString())
                .put("who", entry.who())
                .put("why", entry.why());
        return event;
    }

    private static Event event(String name, Instant at) {
        return new Event(at, Json.object().put("event", name).put("at", at.toString()));
    }

    private record Event(Instant at, ObjectNode document) {}
}
