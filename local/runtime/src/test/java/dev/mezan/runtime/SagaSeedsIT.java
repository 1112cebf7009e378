package dev.mezan.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.mezan.agents.order.stock.Shelf;
import dev.mezan.aws.InboxDesk;
import dev.mezan.aws.RunReader.RunDetail;
import dev.mezan.catalog.Names;
import dev.mezan.core.inbox.Actor;
import dev.mezan.core.inbox.InboxItem;
import dev.mezan.core.json.Json;
import dev.mezan.core.run.TaskOutcome;
import dev.mezan.runtime.fault.FaultPlan;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Sixty orders at once for forty lamps in the whole suite, through state machines and queues, of which a quarter of all
 * attempts fail as {@code mezan run --seed} lets them: some go through, the others leave nothing behind.
 */
class SagaSeedsIT {
    private static final Shelf LAMPS = Shelf.filled("lamp-seeds", 40);
    private static final List<String> RUNS =
            IntStream.rangeClosed(1, 60).mapToObj(seed -> "seed-" + seed).toList();

    @Test
    @Timeout(180)
    void sixtyOrdersAtOnceUnderRandomFailuresBalanceToTheCent() {
        try (var suite = new TestingSuite()) {
            var orders = new SagaOrders(suite.ready());
            for (var seed = 1; seed <= RUNS.size(); seed++) {
                var plan = new FaultPlan(List.of(), OptionalLong.of(seed));
                orders.start("seed-" + seed, LAMPS, plan);
            }
            var ended = RUNS.stream().map(run -> settled(suite, run)).toList();

            var confirmed = ended.stream()
                    .filter(run -> run.summary().status().equals("succeeded"))
                    .map(run -> run.summary().run())
                    .sorted()
                    .toList();
            var clients = suite.suite().clients();
            var books = OrderBooks.of(clients);
            assertThat(books.confirmed()).isEqualTo(confirmed);
            assertThat(books.standingPayments())
                    .as("payments less refunds, in cents")
                    .isEqualTo(books.standingConfirmations())
                    .isEqualTo((long) confirmed.size() * SagaOrders.CENTS);
            assertThat(orders.shelf(LAMPS.sku()))
                    .as("nothing is held that nobody wants")
                    .isEqualTo(new Shelf(LAMPS.sku(), 40, 40 - confirmed.size(), 0, confirmed.size()));
            assertThat(OrderBooks.shop(clients).warehouse().missing(List.of(), Instant.now()))
                    .isEmpty();
            assertThat(confirmed).as("some went through, and some did not").hasSizeBetween(1, 40);
            assertThat(ended.stream().flatMap(run -> run.outcomes().stream()))
                    .extracting(TaskOutcome::task)
                    .contains("release", "refund", "cancel");
        }
    }

    /** A run at its end; where a person is asked they let the suite try again. */
    private static RunDetail settled(TestingSuite suite, String run) {
        var orders = new SagaOrders(suite);
        var desk = InboxDesk.of(suite.suite().clients(), Names.RUNS, InstantSource.system());
        await().atMost(Duration.ofSeconds(90)).until(() -> {
            var found = orders.waitingOrEnded(run);
            found.people().stream()
                    .filter(item -> !item.state().hasEnded() && item.token().isPresent())
                    .map(InboxItem::id)
                    .forEach(item -> desk.answer(
                            item,
                            new Actor("grace", Set.of("operator")),
                            Json.parse("{\"decision\": \"retry\"}", "answer"),
                            ""));
            return found.summary().hasEnded();
        });
        return suite.ended(run);
    }
}
