package dev.mezan.asl.map;

import java.util.Optional;

/** The first of them. */
final class LimitedItems implements Items {
    private final Items items;
    private long left;

    LimitedItems(Items items, long most) {
        this.items = items;
        this.left = most;
    }

    @Override
    public Optional<Item> next() throws ItemReaderFailure {
        return left-- > 0 ? items.next() : Optional.empty();
    }

    @Override
    public void close() {
        items.close();
    }
}
