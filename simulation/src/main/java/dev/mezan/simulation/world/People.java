package dev.mezan.simulation.world;

import dev.mezan.catalog.Names;
import dev.mezan.core.inbox.Actor;
import dev.mezan.core.inbox.InboxItem;
import dev.mezan.core.inbox.ItemId;
import dev.mezan.core.json.Json;
import dev.mezan.core.problem.MezanException;
import dev.mezan.simulation.cloud.dynamodb.Database;
import dev.mezan.simulation.fault.FaultKind;
import dev.mezan.simulation.part.Answers;
import dev.mezan.simulation.schedule.Node;
import java.time.Duration;
import software.amazon.awssdk.core.exception.SdkException;

/** The people of a world: they answer what they are asked in time, late, twice, or never. */
final class People {
    private static final int TRIES = 3;
    private static final Duration NEXT_TRY = Duration.ofMinutes(1);
    private static final String WHO = "grace";

    private final World world;
    private int answers;

    People(World world) {
        this.world = world;
    }

    /** From now on they see what is asked. */
    void listen() {
        world.database().listen(this::changed);
    }

    private void changed(Database.Change change) {
        if (change.table().equals(Names.RUNS) && change.before().isEmpty()) {
            change.after().filter(Answers::isQuestion).map(Answers::read).ifPresent(this::asked);
        }
    }

    private void asked(InboxItem item) {
        var place = "the person whom " + item.id() + " asks";
        if (fails(FaultKind.PERSON_SILENT, place)) {
            return;
        }
        var deadline = item.task().deadline();
        var after = fails(FaultKind.PERSON_LATE, place)
                ? deadline.plus(part(Duration.ofMinutes(10)))
                : part(deadline.minusMinutes(1));
        answerIn(after, item.id());
        if (fails(FaultKind.PERSON_TWICE, place)) {
            answerIn(world.surroundings().random().nextBoolean() ? after : part(deadline), item.id());
        }
    }

    private boolean fails(FaultKind kind, String place) {
        return world.surroundings().fails(kind, place);
    }

    /** Most are quick: a part of a time that is mostly small. */
    private Duration part(Duration most) {
        return Duration.ofMillis(
                (long) (most.toMillis() * Math.pow(world.surroundings().random().nextDouble(), 6)));
    }

    private void answerIn(Duration time, ItemId id) {
        var scheduler = world.surroundings().scheduler();
        var node = Node.mortal("person#" + ++answers, Duration.ZERO);
        var note = "answer " + answers;
        var _ = scheduler.at(scheduler.now().plus(time), () -> scheduler.start(node, () -> answer(node, id, note)));
    }

    private void answer(Node node, ItemId id, String note) {
        var desk = new Visit(world, node).desk();
        for (var tries = 0; tries < TRIES; tries++) {
            try {
                var answer = Json.object().put("approved", true).put(field(id), note);
                desk.answer(id, Actor.named(WHO), answer, "");
                world.surroundings().trace().tell(() -> node.name() + " answers " + id);
                return;
            } catch (MezanException e) {
                world.surroundings().trace().tell(() -> node.name() + " is refused: " + e.getMessage());
                return;
            } catch (SdkException e) {
                world.surroundings().trace().tell(() -> node.name() + " will try again: " + e.getMessage());
            }
            try {
                world.surroundings().scheduler().sleep(NEXT_TRY);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    /** Where the form of what is asked has room for words. */
    private static String field(ItemId id) {
        return id.task().equals("approve") ? "note" : "comment";
    }
}
