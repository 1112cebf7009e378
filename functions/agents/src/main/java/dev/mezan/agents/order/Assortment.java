package dev.mezan.agents.order;

import dev.mezan.agents.order.stock.Shelf;
import dev.mezan.agents.order.stock.StockStore;
import java.util.List;
import java.util.Map;

/**
 * What the sample shop has when it opens; an article of it that has no shelf yet gets one when it is first asked for.
 *
 * @param pieces how many there are of each article
 */
record Assortment(Map<String, Long> pieces) {
    static final Assortment OF_SAMPLE = new Assortment(Map.of("desk-lamp", 100L, "oak-desk", 20L, "office-chair", 40L));

    Assortment {
        pieces = Map.copyOf(pieces);
    }

    void open(StockStore store, List<Order.Item> items) {
        items.stream()
                .map(Order.Item::sku)
                .distinct()
                .filter(pieces::containsKey)
                .filter(sku -> store.shelf(sku).isEmpty())
                .forEach(sku -> store.open(Shelf.filled(sku, pieces.getOrDefault(sku, 0L))));
    }
}
