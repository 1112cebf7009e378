package dev.mezan.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mezan.agents.order.stock.Shelf;
import dev.mezan.catalog.SuiteCatalog;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * A thousand orders at once for a hundred lamps, of which each step and each compensation may die before its work or
 * after it: the agents and the ledger on DynamoDB Local, without state machines between them.
 */
class OrderFlowIT {
    private static final int ORDERS = 1_000;
    private static final int LAMPS = 100;
    private static final int AT_ONCE = 32;
    private static final long SEED = 20_260_314;

    @Test
    @Timeout(value = 180, unit = TimeUnit.SECONDS)
    void aThousandOrdersForAHundredLampsUnderFailureBalanceToTheCent() throws Exception {
        var settings = new SuiteSettings(0, Optional.empty(), false);
        try (var suite = LocalSuite.start(settings, SuiteCatalog.shipped())) {
            var clients = suite.clients();
            var shop = OrderBooks.shop(clients);
            shop.stock().open(Shelf.filled("lamp", LAMPS));
            var confirmed = flow(new OrderDriver(clients));

            var books = OrderBooks.of(clients);
            var shelf = OrderBooks.shelf(clients, "lamp");
            assertThat(books.confirmed())
                    .as("what the orders say of themselves")
                    .isEqualTo(confirmed);
            assertThat(books.standingPayments())
                    .as("payments less refunds, in cents")
                    .isEqualTo(books.standingConfirmations())
                    .isEqualTo(confirmed.size() * OrderDriver.CENTS);
            assertThat(shelf).matches(Shelf::balances);
            assertThat(shelf.shipped()).isEqualTo(confirmed.size());
            assertThat(shelf.reserved()).as("nothing is held that nobody wants").isZero();
            assertThat(confirmed.size())
                    .as("some orders went through, none too many")
                    .isBetween(1, LAMPS);
            assertThat(shop.warehouse().missing(List.of(), Instant.now())).isEmpty();
        }
    }

    /** The orders that went through, sorted. */
    private static List<String> flow(OrderDriver driver) throws Exception {
        var confirmed = new ConcurrentLinkedQueue<String>();
        var work = new ArrayList<Callable<Boolean>>();
        for (var number = 0; number < ORDERS; number++) {
            var order = "order-" + number;
            var random = new SplittableRandom(SEED + number);
            work.add(() -> driver.fulfil(order, random) && confirmed.add(order));
        }
        try (var workers =
                Executors.newFixedThreadPool(AT_ONCE, Thread.ofVirtual().factory())) {
            for (var ended : workers.invokeAll(work)) {
                ended.get();
            }
        }
        return confirmed.stream().sorted().toList();
    }
}
