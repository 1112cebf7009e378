package dev.mezan.simulation.part;

import dev.mezan.aws.InboxTable;
import dev.mezan.catalog.Names;
import dev.mezan.core.inbox.Actor;
import dev.mezan.core.inbox.InboxItem;
import dev.mezan.core.inbox.ItemId;
import dev.mezan.core.inbox.PersonTask;
import dev.mezan.core.json.Json;
import dev.mezan.core.problem.MezanException;
import java.util.LinkedHashSet;
import java.util.Set;

/** A question is answered once, whoever else answers it, and its deadline never takes an answer away. */
final class AnswerPart implements Part.Story {
    private static final ItemId ITEM = new ItemId("run-1", "approve");
    private static final int PEOPLE = 4;

    private final Ground ground;
    private final Set<String> told = new LinkedHashSet<>();

    AnswerPart(Ground ground) {
        this.ground = ground;
        ground.database().listen(new Answers(ground.breaks())::changed);
    }

    @Override
    public void begin() {
        ground.start("asker", machine -> {
            var task = PersonTask.of(
                    Json.parse(
                            "{\"message\": \"May I?\", \"deadline\": \"PT5S\", \"reminders\": [\"PT2S\"], "
                                    + "\"default\": {\"approved\": false}}",
                            "task"),
                    "task");
            var origin = new InboxItem.Origin("default", "approve-expense", "person");
            new InboxTable(machine.tables(), Names.RUNS).open(InboxItem.opened(ITEM, origin, task, ground.now()));
            for (var i = 0; i < PEOPLE; i++) {
                var name = "person-" + i;
                ground.start(name, person -> answer(name, person));
            }
            ground.start("clock", this::remind);
        });
    }

    private void answer(String name, Ground.Machine machine) throws InterruptedException {
        var inbox = new InboxTable(machine.tables(), Names.RUNS);
        ground.pause(8_000);
        var answer = Json.object().put("approved", true).put("comment", name);
        try {
            inbox.change(ITEM, item -> item.answer(Actor.named(name), answer, "", ground.now()));
            told.add(name);
        } catch (MezanException e) {
            ground.world().trace().tell(() -> name + " is refused: " + e.getMessage());
        }
    }

    private void remind(Ground.Machine machine) throws InterruptedException {
        var inbox = new InboxTable(machine.tables(), Names.RUNS);
        for (var second = 0; second < 8; second++) {
            ground.pause(2_000);
            inbox.change(ITEM, item -> item.onTime(ground.now()));
        }
    }

    @Override
    public void end() {
        if (told.size() > 1) {
            ground.breaks().accept("Each of " + told + " was told that the answer counts");
        }
    }
}
