package dev.mezan.agents.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mezan.agent.effect.EffectRefused;
import dev.mezan.agents.order.stock.Shelf;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The order pipeline's agents, one after the other and back, on a shop in memory. */
class OrderAgentsTest {
    private final MemoryStock stock = new MemoryStock();
    private final MemoryEntries entries = new MemoryEntries();
    private final Shop shop = new Shop(stock, entries);
    private final TestingContext context = new TestingContext("run-1");

    @Test
    void anOrderGoesThroughToItsCustomer() throws Exception {
        var order = order(2, 4_995);
        assertThat(new ValidateOrder().handle(order, context).totalCents()).isEqualTo(9_990);
        assertThat(new CheckInventory(shop).handle(order, context).pieces()).isEqualTo(2);
        new ReserveStock(shop).handle(order, context);
        new TakePayment(shop).handle(order, context);
        new ShipOrder(shop).handle(order, context);
        var told = new ConfirmOrder(shop).handle(order, context);

        assertThat(told.paidCents()).isEqualTo(9_990);
        assertThat(told.estimatedDelivery()).isEqualTo("2026-03-06");
        assertThat(stock.shelves.get("desk-lamp")).isEqualTo(new Shelf("desk-lamp", 100, 98, 0, 2));
    }

    @Test
    void whatWasDoneIsUndoneInReverseAndEverythingIsAsBefore() throws Exception {
        forward();
        new WithdrawConfirmation(shop).handle(asked(), context);
        new CancelShipment(shop).handle(asked(), context);
        assertThat(new RefundPayment(shop).handle(asked(), context))
                .isEqualTo(new Undone("payment", "given back", 100));
        new ReleaseStock(shop).handle(asked(), context);

        assertThat(stock.shelves.get("desk-lamp")).isEqualTo(Shelf.filled("desk-lamp", 100));
        assertThat(shop.payments().standing("run-1")).isEmpty();
        assertThat(shop.confirmations().standing("run-1")).isEmpty();
    }

    @Test
    void eachStepAndEachCompensationIsDoneOnceHoweverOftenItIsAsked() throws Exception {
        forward();
        forward();
        assertThat(stock.shelves.get("desk-lamp")).isEqualTo(new Shelf("desk-lamp", 100, 99, 0, 1));
        for (var again = 0; again < 2; again++) {
            new WithdrawConfirmation(shop).handle(asked(), context);
            new CancelShipment(shop).handle(asked(), context);
            assertThat(new RefundPayment(shop).handle(asked(), context).cents()).isEqualTo(100);
            new ReleaseStock(shop).handle(asked(), context);
        }
        assertThat(stock.shelves.get("desk-lamp")).isEqualTo(Shelf.filled("desk-lamp", 100));
    }

    @Test
    void anAttemptThatComesAfterItsCompensationDoesNothing() throws Exception {
        Assortment.OF_SAMPLE.open(stock, order(1, 100).items());
        assertThat(new RefundPayment(shop).handle(asked(), context).state()).isEqualTo("never taken");
        new ReleaseStock(shop).handle(asked(), context);
        new CancelShipment(shop).handle(asked(), context);

        var late = order(1, 100);
        assertThatThrownBy(() -> new ReserveStock(shop).handle(late, context)).isInstanceOf(EffectRefused.class);
        assertThatThrownBy(() -> new TakePayment(shop).handle(late, context)).hasMessageContaining("Payment failed");
        assertThatThrownBy(() -> new ShipOrder(shop).handle(late, context)).isInstanceOf(EffectRefused.class);
        assertThat(stock.shelves.get("desk-lamp")).isEqualTo(Shelf.filled("desk-lamp", 100));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            0, 100, Berlin, Order validation failed: Order has no items
            1, 100, ' ',    Order validation failed: Missing shipping address
            1, 0,   Berlin, Order validation failed: Invalid order amount
            """)
    void anOrderThatIsNoneIsToldInTheGuidesWords(int items, long cents, String address, String message) {
        var item = new Order.Item("desk-lamp", 1, cents);
        var order = new Order(
                "o",
                "Ada",
                items == 0 ? List.of() : List.of(item),
                cents,
                "tok",
                Optional.of(address),
                Optional.empty());
        assertThatThrownBy(() -> new ValidateOrder().handle(order, context)).hasMessage(message);
    }

    @Test
    void anAmountThatIsNotTheItemsIsRefused() {
        var order = new Order(
                "o",
                "Ada",
                List.of(new Order.Item("desk-lamp", 2, 100)),
                100,
                "tok",
                Optional.of("Berlin"),
                Optional.empty());
        assertThatThrownBy(() -> new ValidateOrder().handle(order, context))
                .hasMessageContaining("Invalid order amount: 100 cents, but its items cost 200 cents");
    }

    @Test
    void whatTheShopDoesNotHaveIsNamed() {
        var order = order(101, 1);
        assertThatThrownBy(() -> new CheckInventory(shop).handle(order, context))
                .isInstanceOf(OrderRefused.class)
                .hasMessage("Insufficient inventory for: desk-lamp (101 wanted)");
        assertThatThrownBy(() -> new ReserveStock(shop).handle(order, context))
                .hasMessage("Insufficient inventory for: desk-lamp (101 wanted)");
    }

    @Test
    void aCardThatIsDeclinedIsToldInTheGuidesWordsAndNothingIsTaken() {
        var order = new Order(
                "o",
                "Ada",
                List.of(new Order.Item("desk-lamp", 1, 100)),
                100,
                "tok_declined",
                Optional.of("Berlin"),
                Optional.empty());
        assertThatThrownBy(() -> new TakePayment(shop).handle(order, context))
                .hasMessage("Payment failed: the card was declined");
        assertThat(entries.entries).isEmpty();
    }

    private void forward() throws Exception {
        var order = order(1, 100);
        new CheckInventory(shop).handle(order, context);
        new ReserveStock(shop).handle(order, context);
        new TakePayment(shop).handle(order, context);
        new ShipOrder(shop).handle(order, context);
        new ConfirmOrder(shop).handle(order, context);
    }

    private static Asked asked() {
        return new Asked("o");
    }

    private static Order order(int quantity, long cents) {
        return new Order(
                "o",
                "Ada",
                List.of(new Order.Item("desk-lamp", quantity, cents)),
                quantity * cents,
                "tok_visa",
                Optional.of("1 Main Street, Berlin"),
                Optional.empty());
    }
}
