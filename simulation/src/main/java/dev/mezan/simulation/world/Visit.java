package dev.mezan.simulation.world;

import dev.mezan.aws.InboxDesk;
import dev.mezan.aws.InboxTable;
import dev.mezan.aws.RunsTable;
import dev.mezan.aws.TokenAnswers;
import dev.mezan.catalog.Names;
import dev.mezan.core.inbox.Notifications;
import dev.mezan.core.run.Cancellation;
import dev.mezan.simulation.cloud.Wire;
import dev.mezan.simulation.schedule.Node;

/**
 * What somebody outside does with the suite, as the command line does.
 *
 * @param world the world
 * @param node where they sit
 */
record Visit(World world, Node node) {
    private WorldClients clients() {
        return world.clients(new Wire(node, world.surroundings()));
    }

    /** Where questions are answered. */
    InboxDesk desk() {
        var clients = clients();
        return new InboxDesk(
                new InboxTable(clients.dynamoDb(), Names.RUNS),
                TokenAnswers.of(clients, Names.RUNS, Names.ASK_PEOPLE),
                Notifications.NONE,
                world.surroundings().scheduler().clock(node));
    }

    /** Cancels a run. */
    void cancel(String run) {
        var wish = new Cancellation(
                "ada",
                "the order was a mistake",
                world.surroundings().scheduler().now());
        var _ = new RunsTable(clients().dynamoDb(), Names.RUNS).cancel(run, wish);
        var withdrawn = desk().cancel(run, wish.by(), wish.reason());
        world.surroundings().trace().tell(() -> run + " is cancelled, " + withdrawn + " questions are withdrawn");
    }
}
