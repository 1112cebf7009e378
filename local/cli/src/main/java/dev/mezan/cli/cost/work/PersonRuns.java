package dev.mezan.cli.cost.work;

import dev.mezan.aws.AwsClients;
import dev.mezan.aws.InboxDesk;
import dev.mezan.catalog.Names;
import dev.mezan.core.inbox.Actor;
import dev.mezan.core.inbox.ItemId;
import dev.mezan.core.json.Json;
import java.time.InstantSource;
import java.util.List;

/** Runs that ask a person, who answers. */
final class PersonRuns {
    private final Runs runs;
    private final InboxDesk desk;

    PersonRuns(AwsClients clients, Runs runs) {
        this.runs = runs;
        this.desk = InboxDesk.of(clients, Names.RUNS, InstantSource.system());
    }

    /** Asks, answers, and waits for the run's end. */
    void run(String name) {
        var _ = runs.fast(Workflows.PERSON, name, "needs-human");
        var _ = desk.answer(
                new ItemId(name, "ask"), Actor.named("cost"), Json.parse("{\"approved\":true}", "answer"), "");
        MeteredSuite.await(
                name, () -> List.of(Names.ASK_PEOPLE, Names.DURABLE).stream().allMatch(runs::isAtRest));
    }
}
