package dev.mezan.agents.order.book;

/**
 * What is entered in a book for an order.
 *
 * @param page which book it is
 * @param order the order
 * @param state whether it stands
 * @param cents the money that it is about, in cents; 0 if it never stood
 */
public record Entry(Page page, String order, State state, long cents) {
    /** The books. */
    public enum Page {
        /** What customers paid. */
        PAYMENT,
        /** What was promised to customers. */
        CONFIRMATION
    }

    /** Whether an entry stands. */
    public enum State {
        /** It does. */
        STANDS,
        /** It stood, and was struck out: the money was given back, the promise withdrawn. */
        STRUCK,
        /** It was struck out before it was entered, and never will be. */
        VOID
    }

    Entry in(State next) {
        return new Entry(page, order, next, cents);
    }
}
