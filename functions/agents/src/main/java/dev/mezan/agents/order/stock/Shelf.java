package dev.mezan.agents.order.stock;

/**
 * An article's pieces, wherever they are.
 *
 * @param sku the article
 * @param initial how many came in, ever
 * @param available how many are for whoever wants them
 * @param reserved how many are held for orders
 * @param shipped how many have left
 */
public record Shelf(String sku, long initial, long available, long reserved, long shipped) {
    /** A shelf that has just been filled. */
    public static Shelf filled(String sku, long pieces) {
        return new Shelf(sku, pieces, pieces, 0, 0);
    }

    /** Whether every piece that came in is somewhere, and none is in two places. */
    public boolean balances() {
        return available >= 0 && reserved >= 0 && shipped >= 0 && available + reserved + shipped == initial;
    }
}
