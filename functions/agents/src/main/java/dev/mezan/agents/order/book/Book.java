package dev.mezan.agents.order.book;

import dev.mezan.agent.effect.EffectRefused;
import java.util.Optional;

/** Enters something once for an order, and strikes it out once; each may be asked for again and does nothing then. */
public final class Book {
    private final EntryStore store;
    private final Entry.Page page;

    /** A page of a book. */
    public Book(EntryStore store, Entry.Page page) {
        this.store = store;
        this.page = page;
    }

    /**
     * Enters an amount for an order.
     *
     * @throws EffectRefused if it was struck out already, or entered with another amount
     */
    public Entry enter(String order, long cents) throws EffectRefused {
        var wanted = new Entry(page, order, Entry.State.STANDS, cents);
        if (store.replace(Optional.empty(), wanted)) {
            return wanted;
        }
        var found = store.find(page, order).orElseThrow();
        if (!found.equals(wanted)) {
            throw new EffectRefused("Order " + order + " has another entry already: " + found.state() + " with "
                    + found.cents() + " cents");
        }
        return found;
    }

    /** Strikes out what was entered for an order, and if nothing was, forbids that it ever will be. */
    public Entry strike(String order) {
        while (true) {
            var found = store.find(page, order);
            if (found.isPresent() && found.get().state() != Entry.State.STANDS) {
                return found.get();
            }
            var struck = found.map(entry -> entry.in(Entry.State.STRUCK))
                    .orElseGet(() -> new Entry(page, order, Entry.State.VOID, 0));
            // An entry changes at most twice, so that this ends.
            if (store.replace(found, struck)) {
                return struck;
            }
        }
    }

    /** What stands for an order; empty if nothing does. */
    public Optional<Entry> standing(String order) {
        return store.find(page, order).filter(entry -> entry.state() == Entry.State.STANDS);
    }

    /** What is written of an order, standing or not. */
    public Optional<Entry> find(String order) {
        return store.find(page, order);
    }
}
