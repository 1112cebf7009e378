package dev.mezan.agents.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mezan.agent.effect.EffectRefused;
import dev.mezan.agents.order.stock.Line;
import dev.mezan.agents.order.stock.Shelf;
import dev.mezan.agents.order.stock.StockBusy;
import dev.mezan.agents.order.stock.Warehouse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** The law of the shelves: whatever comes between whatever, every piece is in one place. */
class StockInterleavingTest {
    private static final int MOST_NESTED = 6;

    private final MemoryStock stock = new MemoryStock();
    private final Warehouse warehouse = new Warehouse(stock);
    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private Instant now = TestingContext.START;
    private int nested;

    @Property(tries = 1_000)
    void noPieceIsSoldTwiceWhateverComesBetweenWhatever(@ForAll long seed) {
        var random = new Random(seed);
        stock.shelves.clear();
        stock.reservations.clear();
        stock.shipments.clear();
        stock.open(Shelf.filled("lamp", 5));
        stock.open(Shelf.filled("desk", 3));
        var steps = new ArrayList<Runnable>();
        for (var order = 0; order < 8; order++) {
            steps.addAll(steps("order-" + order, random));
        }
        Collections.shuffle(steps, random);
        waiting.addAll(steps);
        stock.between(() -> interrupt(random));
        while (!waiting.isEmpty()) {
            waiting.pop().run();
            assertBalanced();
        }
        stock.between(() -> {});
        for (var order = 0; order < 8; order++) {
            undo("order-" + order);
        }
        assertThat(stock.shelves.values())
                .allSatisfy(shelf -> assertThat(shelf.reserved())
                        .as("everything was given up")
                        .isZero());
        assertBalanced();
    }

    private void assertBalanced() {
        assertThat(stock.shelves.values()).allMatch(Shelf::balances);
    }

    /** Before any request of one order, some of another may run to their end. */
    private void interrupt(Random random) {
        if (nested < MOST_NESTED && random.nextInt(3) == 0 && !waiting.isEmpty()) {
            nested++;
            waiting.pop().run();
            nested--;
        }
    }

    private List<Runnable> steps(String order, Random random) {
        var lines = List.of(new Line("lamp", 1 + random.nextInt(3)), new Line("desk", 1 + random.nextInt(2)));
        return List.of(
                () -> attempt(() -> warehouse.reserve(order, lines, now)),
                () -> attempt(() -> warehouse.reserve(order, lines, now)),
                () -> attempt(() -> warehouse.ship(order, LocalDate.EPOCH)),
                () -> attempt(() -> warehouse.cancel(order, now)),
                () -> attempt(() -> warehouse.release(order, now)),
                () -> now = now.plus(Duration.ofMinutes(5)));
    }

    private void undo(String order) {
        attempt(() -> warehouse.cancel(order, now));
        attempt(() -> warehouse.release(order, now));
    }

    private static void attempt(Step step) {
        try {
            step.run();
        } catch (EffectRefused | StockBusy e) {
            assertThat(e.getMessage()).as("a refusal says why").isNotBlank();
        }
    }

    /** Something that may be refused. */
    @FunctionalInterface
    private interface Step {
        void run() throws EffectRefused, StockBusy;
    }
}
