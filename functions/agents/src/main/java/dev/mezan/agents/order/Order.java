package dev.mezan.agents.order;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.mezan.agents.order.stock.Line;
import java.util.List;
import java.util.Optional;

/**
 * What a customer wants.
 *
 * @param id the number that the customer knows it by
 * @param customer who it is
 * @param items what it is
 * @param totalCents what it costs, in cents
 * @param paymentMethod what it is paid with, as the payment service calls it
 * @param shippingAddress where it goes
 * @param shippingPriority how fast; standard when left out
 */
public record Order(
        String id,
        String customer,
        List<Item> items,
        long totalCents,
        String paymentMethod,
        Optional<String> shippingAddress,
        Optional<Priority> shippingPriority) {
    /** The most articles in one order: what one transaction of DynamoDB can move. */
    public static final int MOST_ITEMS = 40;

    public Order {
        items = List.copyOf(items);
    }

    /** What is to leave the shelves. */
    List<Line> lines() {
        return items.stream().map(item -> new Line(item.sku(), item.quantity())).toList();
    }

    /** What the items cost together, in cents. */
    long itemCents() {
        return items.stream()
                .mapToLong(item -> Math.multiplyExact(item.priceCents(), (long) item.quantity()))
                .reduce(0, Math::addExact);
    }

    /**
     * An article of it.
     *
     * @param sku the article
     * @param quantity how many
     * @param priceCents what one costs, in cents
     */
    public record Item(String sku, int quantity, long priceCents) {}

    /** How fast it is to be there. */
    public enum Priority {
        /** In five days. */
        @JsonProperty("standard")
        STANDARD(5),
        /** In two days. */
        @JsonProperty("express")
        EXPRESS(2);

        private final int days;

        Priority(int days) {
            this.days = days;
        }

        /** After how many days it should be there. */
        int days() {
            return days;
        }
    }
}
