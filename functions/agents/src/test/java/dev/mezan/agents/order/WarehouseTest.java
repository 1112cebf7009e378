package dev.mezan.agents.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mezan.agent.effect.EffectRefused;
import dev.mezan.agents.order.stock.Line;
import dev.mezan.agents.order.stock.Reservation;
import dev.mezan.agents.order.stock.Shelf;
import dev.mezan.agents.order.stock.Warehouse;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class WarehouseTest {
    private static final List<Line> ALL = List.of(new Line("lamp", 5));
    private final MemoryStock stock = new MemoryStock();
    private final Warehouse warehouse = new Warehouse(stock);

    WarehouseTest() {
        stock.open(Shelf.filled("lamp", 5));
    }

    @Test
    void whatIsHeldNobodyElseGets() throws Exception {
        warehouse.reserve("a", ALL, TestingContext.START);
        assertThatThrownBy(() -> warehouse.reserve("b", ALL, TestingContext.START))
                .isInstanceOf(EffectRefused.class)
                .hasMessage("Insufficient inventory for: lamp (5 wanted)");
    }

    @Test
    void aLeaseThatHasPassedIsReleasedByTheNextWhoNeedsTheGoods() throws Exception {
        warehouse.reserve("dead", ALL, TestingContext.START);
        var later = TestingContext.START.plus(Warehouse.LEASE).plusSeconds(1);

        assertThat(warehouse.missing(ALL, later)).isEmpty();
        assertThat(warehouse.reserve("next", ALL, later).state()).isEqualTo(Reservation.State.HELD);
        assertThat(stock.reservation("dead").map(Reservation::state)).contains(Reservation.State.RELEASED);
        assertThatThrownBy(() -> warehouse.ship("dead", LocalDate.EPOCH))
                .hasMessage("Nothing is held for order dead any more");
    }

    @Test
    void aLeaseThatHasPassedIsKeptWhileNobodyNeedsTheGoods() throws Exception {
        warehouse.reserve("slow", List.of(new Line("lamp", 1)), TestingContext.START);
        warehouse.reserve(
                "next",
                List.of(new Line("lamp", 4)),
                TestingContext.START.plus(Warehouse.LEASE).plusSeconds(1));
        assertThat(warehouse.ship("slow", LocalDate.EPOCH).tracking()).isEqualTo("TRK-slow");
    }

    @Test
    void whatHasLeftCannotBeReleasedBeforeItsShipmentIsCancelled() throws Exception {
        warehouse.reserve("a", ALL, TestingContext.START);
        warehouse.ship("a", LocalDate.EPOCH);
        assertThatThrownBy(() -> warehouse.release("a", TestingContext.START))
                .hasMessageContaining("cancel its shipment first");
        warehouse.cancel("a", TestingContext.START);
        warehouse.release("a", TestingContext.START);
        assertThat(stock.shelves.get("lamp")).isEqualTo(Shelf.filled("lamp", 5));
    }

    @Test
    void anArticleTwiceInAnOrderIsHeldTogether() throws Exception {
        var held = warehouse.reserve("a", List.of(new Line("lamp", 2), new Line("lamp", 3)), TestingContext.START);
        assertThat(held.lines()).containsExactly(new Line("lamp", 5));
    }
}
