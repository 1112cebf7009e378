package dev.mezan.orchestrator.people;

import dev.mezan.core.inbox.Inbox;
import dev.mezan.core.inbox.ItemAnswer;
import dev.mezan.core.inbox.ItemId;
import dev.mezan.core.inbox.Notifications;
import java.time.InstantSource;
import tools.jackson.databind.JsonNode;

/** Does what is due while a person has not answered: reminds, escalates, and in the end gives the default or gives up. */
final class Reminder {
    private final Inbox inbox;
    private final Notifications notifications;
    private final InstantSource clock;

    Reminder(Inbox inbox, Notifications notifications, InstantSource clock) {
        this.inbox = inbox;
        this.notifications = notifications;
        this.clock = clock;
    }

    /** To ask again, and for how long, or that there is an end. */
    JsonNode remind(JsonNode request) {
        var id = new ItemId(request.path("run").asString(), request.path("task").asString());
        var changed = inbox.change(id, item -> item.onTime(clock.instant()));
        notifications.tell(changed);
        var item = changed.after();
        var answer = ItemAnswer.of(item);
        return item.state().hasEnded()
                ? answer.put("next", "ended")
                : answer.put("next", "ask").put("waitSeconds", item.waitSeconds(clock.instant()));
    }
}
